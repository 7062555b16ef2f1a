import { Bitset } from '#engine/columns/bitset.ts'
import { makePause } from '#engine/pause.ts'
import { SearchIndex } from '#engine/search/search-index.ts'
import { startIndexer } from '#engine/search/start-indexer.ts'
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
      async () => {
        const indexer = startIndexer()
        const textOf = (slot: number): string => this.#statements[slot] ?? ''
        const search = new SearchIndex({ standing: () => standing, textOf }, indexer)
        for (const slot of this.#statements.keys()) search.forget(slot)
        await search.build(makePause())
        indexer?.stop()
        this.search = search
      },
      () => {
        this.search = null
      },
    )
  }
}
