import { type Remote, wrap } from 'comlink'
import type { CasePlan } from '../case/made-case.ts'
import type { BenchWorker, Repeats } from '../worker/api.ts'
import { type Peer, type PeerName, type PeerTimes, peers } from './peers.ts'

/** What the runner asks of the bench page. */
export interface Bench {
  /** An engine in a worker of its own; started when it is first asked for. */
  readonly worker: Remote<BenchWorker>
  /** Makes the rows of a peer that takes them apart from its measuring. */
  prepare(name: PeerName, plan: CasePlan): Promise<void>
  /** Measures a peer on the rows of a made case. */
  peer(name: PeerName, plan: CasePlan, repeats: Repeats): Promise<PeerTimes>
}

declare global {
  interface Window {
    readonly bench: Bench
  }
}

let started: Remote<BenchWorker> | null = null

const bench: Bench = {
  get worker() {
    started ??= wrap<BenchWorker>(
      new Worker(new URL('../worker/worker.ts', import.meta.url), { type: 'module', name: 'bench' }),
    )
    return started
  },
  prepare: async (name, plan) => {
    const peer: Peer = await peers[name]()
    peer.prepare?.(plan)
  },
  peer: async (name, plan, repeats) => {
    const peer: Peer = await peers[name]()
    return await peer.measure(plan, repeats)
  },
}

Object.defineProperty(window, 'bench', { value: bench })
