import { Bitset } from '#engine/columns/bitset.ts'
import { SearchIndex } from '#engine/search/search-index.ts'
import { type CasePlan, MadeCase } from '../case/made-case.ts'
import type { Repeats, Times } from './api.ts'
import { sliceOfClaims } from './engine.ts'
import { repeat } from './repeat.ts'

/** The statements of a made case, and the search index once it is built over them. */
export class IndexBuild {
  readonly #statements: string[] = []
  /** The last one built. */
  search: SearchIndex | null = null

  constructor(plan: CasePlan) {
    for (const { claims } of new MadeCase(plan).slices(sliceOfClaims))
      for (const { statement } of claims) this.#statements.push(statement)
  }

  /** Builds it from nothing, again and again; the last one built is kept. */
  async build(repeats: Repeats): Promise<Times> {
    const standing = new Bitset(this.#statements.length)
    for (const slot of this.#statements.keys()) standing.add(slot)
    return await repeat(
      repeats,
      () => {
        const search = new SearchIndex({ standing: () => standing, textOf: (slot) => this.#statements[slot] ?? '' })
        for (const slot of this.#statements.keys()) search.forget(slot)
        for (const _ of search.prepare());
        this.search = search
      },
      () => {
        this.search = null
      },
    )
  }
}
