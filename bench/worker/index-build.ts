import { Bitset } from '#engine/columns/bitset.ts'
import { SearchText } from '#engine/columns/search-text.ts'
import { MadeCase } from '../case/made-case.ts'
import type { Repeats, Times } from './api.ts'
import { sliceOfClaims } from './engine.ts'
import { repeat } from './repeat.ts'

/** Builds from nothing what words are looked for in, over the statements of a made case; making the statements does not count. */
export async function buildIndex(plan: MadeCase['plan'], repeats: Repeats): Promise<Times> {
  const statements: string[] = []
  for (const { claims } of new MadeCase(plan).slices(sliceOfClaims))
    for (const { statement } of claims) statements.push(statement)
  const standing = new Bitset(statements.length)
  for (const slot of statements.keys()) standing.add(slot)
  return await repeat(repeats, () => {
    const search = new SearchText((slot) => statements[slot] ?? '')
    search.forget(statements.length - 1)
    for (const _ of search.prepare(standing));
  })
}
