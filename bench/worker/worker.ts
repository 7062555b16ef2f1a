import { expose } from 'comlink'
import { z } from 'zod'
import type { SortKey } from '#core/query/query.ts'
import type { CaseEngine } from '#engine/case-engine.ts'
import { MadeCase } from '../case/made-case.ts'
import { typeWords } from '../page/words.ts'
import type { BenchWorker, Repeats, Times } from './api.ts'
import { ask, askEverything, facetFields, openEngine, toggles } from './engine.ts'
import { importCase, storedBytes } from './import-case.ts'
import { IndexBuild } from './index-build.ts'
import { measureLimits, writeRaw } from './limits.ts'
import { repeat } from './repeat.ts'

// The same as in the workbench, where the content security policy forbids compiled schemas.
z.config({ jitless: true })

/** How long a case is left alone after opening, so that what it does in the background is done, in milliseconds. */
const settling = 3_000

/** The same for what is worked out once and then kept: so long at least, and longer for each so many claims. */
const keeping = 5_000
const keptPerMillisecond = 25

const sortedFields = [
  'statement',
  'occurred',
  'credibility',
  'kind',
  'status',
  'confidence',
  'tag',
  'entity',
  'updated',
]
const sorts: readonly SortKey[] = (['descending', 'ascending'] as const).flatMap((direction) =>
  sortedFields.map((field) => ({ field, direction })),
)

const anyCase = new MadeCase({ claims: 0, statements: null })
let engine: CaseEngine | null = null
let indexed: IndexBuild | null = null

const worker: BenchWorker = {
  ready: async () => undefined,
  importCase,
  storedBytes,
  openEverything: async (rows, repeats) => {
    // As an analyst leaves it: opened once, and open for long enough that what it works out in the background is kept.
    engine = await openEngine(anyCase)
    await askEverything(engine, rows)
    await new Promise((kept) => setTimeout(kept, keeping + rows / keptPerMillisecond))
    const times = await repeat(
      repeats,
      async () => {
        engine = await openEngine(anyCase)
        await askEverything(engine, rows)
      },
      () => engine?.close(),
    )
    await engine?.close()
    return times
  },
  open: async (rows) => {
    engine = await openEngine(anyCase)
    await askEverything(engine, rows)
    for (const key of sorts) await ask(engine, { sort: [key] }, null)
    await new Promise((settled) => setTimeout(settled, settling))
  },
  close: async () => await engine?.close(),
  sort: async (repeats) => {
    const open = opened()
    return await each(repeats, sorts, (key) => ask(open, { sort: [key] }, null))
  },
  facet: async (repeats) => {
    const open = opened()
    return await each(repeats, toggles, (filter) => ask(open, { filter, facets: facetFields }, null))
  },
  search: async (repeats) => {
    const open = opened()
    const search = (text: string) => ask(open, { filter: { kind: 'words', text, match: 'prefix' } }, null)
    return (await typeWords(repeats, search)).alone
  },
  makeStatements: async (plan) => {
    indexed = new IndexBuild(plan)
  },
  index: async (repeats) => (await indexed?.build(repeats)) ?? [],
  writeRaw,
  limits: measureLimits,
}

expose(worker)

/**
 * Measures the work on each item, one after the other, and all of them again in every round: an engine that remembers its last answer would
 * have nothing to do if it were asked the same twice.
 */
async function each<Item>(
  repeats: Repeats,
  items: readonly Item[],
  work: (item: Item) => Promise<unknown>,
): Promise<Times> {
  const times: number[] = []
  await repeat(repeats, async () => {
    for (const item of items) times.push(...(await repeat({ rounds: 1, patience: 0 }, () => work(item))))
  })
  return times
}

function opened(): CaseEngine {
  if (engine === null) throw new Error('The bench has no open case.')
  return engine
}
