import type { Browser } from './browser.ts'
import type { CasePlan } from './case/made-case.ts'
import { heldMemory, leastMemory } from './memory.ts'
import { attempt, briefly, progress } from './progress.ts'
import type { Limits, Repeats } from './worker/api.ts'

/** Measures what the engine does in its worker, without a window. The case that it imports is there afterwards, and what it measures in `measured`. */
export async function measureEngine(
  browser: Browser,
  plan: CasePlan,
  wanted: ReadonlySet<string>,
  repeats: Repeats,
  measured: Map<string, readonly number[]>,
): Promise<void> {
  progress('in the worker')
  const note = (name: string, times: readonly number[]): void => {
    if (wanted.has(name)) measured.set(name, times)
    const many = times.length > 40 ? ' …' : ''
    progress(`  ${name}: ${briefly(times.slice(0, 40))}${many}`)
  }
  const imported = await importCase(browser, plan, wanted.has('import') ? repeats : { rounds: 1, patience: 0 })
  note('import', imported)
  const { claims } = plan
  if (wanted.has('open-all'))
    await attempt('open-all', () =>
      browser.withBench(async (page) => {
        const given = { claims, repeats }
        note(
          'open-all',
          await page.evaluate(({ claims, repeats }) => window.bench.worker.openEverything(claims, repeats), given),
        )
      }),
    )
  const alone = ['sort-only', 'facet-only', 'search-only'].filter((name) => wanted.has(name))
  if (alone.length > 0)
    await attempt(alone.join(', '), () =>
      browser.withBench(async (page) => {
        await page.evaluate((rows) => window.bench.worker.open(rows), claims)
        note('sort-only', await page.evaluate((given) => window.bench.worker.sort(given), repeats))
        note('facet-only', await page.evaluate((given) => window.bench.worker.facet(given), repeats))
        note('search-only', await page.evaluate((given) => window.bench.worker.search(given), repeats))
        await page.evaluate(() => window.bench.worker.close())
      }),
    )
  if (wanted.has('index') || wanted.has('index-memory'))
    await attempt('index', () =>
      browser.withBench(async (page) => {
        await page.evaluate((made) => window.bench.worker.makeStatements(made), plan)
        const before = wanted.has('index-memory') ? await heldMemory(page) : null
        note('index', await page.evaluate((given) => window.bench.worker.index(given), repeats))
        if (before !== null) note('index-memory', [Math.max(leastMemory, (await heldMemory(page)) - before)])
      }),
    )
}

/** Imports the case anew in every round, in a page of its own; only the last time with everything that belongs to it. */
export async function importCase(browser: Browser, plan: CasePlan, { rounds, patience }: Repeats): Promise<number[]> {
  const times: number[] = []
  let spent = 0
  for (let isLast = false; !isLast; ) {
    isLast = times.length + 1 >= rounds || spent >= patience
    const given = { plan, isLast }
    const time = await browser.withBench((page) =>
      page.evaluate(({ plan, isLast }) => window.bench.worker.importCase(plan, isLast), given),
    )
    times.push(time)
    spent += time
  }
  return times
}

/** What the machine can do at best. */
export async function measureLimits(browser: Browser): Promise<Limits> {
  return await browser.withBench((page) => page.evaluate(() => window.bench.worker.limits()))
}
