import { Bitset } from '#engine/columns/bitset.ts'
import { SearchText } from '#engine/columns/search-text.ts'
import { type CasePlan, MadeCase } from '../case/made-case.ts'
import type { Repeats, Times } from './api.ts'
import { sliceOfClaims } from './engine.ts'
import { repeat } from './repeat.ts'

/** The statements of a made case, and what words are looked for in once it is built over them. */
export class IndexBuild {
  readonly #statements: string[] = []
  /** The last one built. */
  search: SearchText | null = null

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
        const search = new SearchText((slot) => this.#statements[slot] ?? '')
        search.forget(this.#statements.length - 1)
        for (const _ of search.prepare(standing));
        this.search = search
      },
      () => {
        this.search = null
      },
    )
  }
}
