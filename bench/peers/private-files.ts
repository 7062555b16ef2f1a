import { type CasePlan, MadeCase } from '../case/made-case.ts'
import type { PeerTimes } from '../page/peers.ts'

/** Claims of the first page of a table, which has to be read before the first screen can be drawn. */
const claimsRead = 4096

/** Writes the first page of claims, one a line, where `first-screen.html` reads it; that page measures itself from its navigation on. */
export async function measure(plan: CasePlan): Promise<PeerTimes> {
  const first = { ...plan, claims: Math.min(plan.claims, claimsRead) }
  const claims = [...new MadeCase(first).slices(claimsRead)].flatMap((records) => records.claims)
  const root = await navigator.storage.getDirectory()
  const file = await (await root.getFileHandle('bench-first-screen', { create: true })).createWritable()
  await file.write(claims.map((claim) => JSON.stringify(claim)).join('\n'))
  await file.close()
  return {}
}
