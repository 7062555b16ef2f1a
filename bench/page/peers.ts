import type { CasePlan } from '../case/made-case.ts'
import type { Repeats, Times } from '../worker/api.ts'

/** The lines of the table that a peer can stand beside, with what it took there. */
export type PeerTimes = Readonly<Record<string, Times>>

export interface Peer {
  /** Makes what the peer is then given; what the page holds before and after measuring differs by what the peer holds. */
  prepare?(plan: CasePlan): void
  /** Measures the peer on the rows of a made case. A peer that can be scrolled stays on the page. */
  measure(plan: CasePlan, repeats: Repeats): Promise<PeerTimes>
}

/** Every peer, loaded only into the page that measures it. */
export const peers = {
  dexie: () => import('../peers/dexie.ts'),
  'private-files': () => import('../peers/private-files.ts'),
  'ag-grid': () => import('../peers/ag-grid.ts'),
  'tanstack-models': () => import('../peers/tanstack-models.ts'),
  'tanstack-virtual': () => import('../peers/tanstack-virtual.tsx'),
  'plain-rows': () => import('../peers/plain-rows.ts'),
  minisearch: () => import('../peers/minisearch.ts'),
  flexsearch: () => import('../peers/flexsearch.ts'),
} as const satisfies Readonly<Record<string, () => Promise<Peer>>>

export type PeerName = keyof typeof peers
