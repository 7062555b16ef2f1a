import type { Browser } from './browser.ts'
import type { CasePlan } from './case/made-case.ts'
import { lines } from './lines.ts'
import { heldMemory, leastMemory } from './memory.ts'
import type { PeerName } from './page/peers.ts'
import { attempt, briefly, progress } from './progress.ts'
import { type Scrolled, scroll } from './scroll.ts'
import type { Repeats } from './worker/api.ts'

type PeerMeasured = Map<string, readonly number[]>

/** The peers in the order in which they are measured, with what can be scrolled in them. */
const order: readonly (readonly [PeerName, Scrolled | null])[] = [
  ['private-files', null],
  ['dexie', null],
  ['tanstack-models', null],
  ['ag-grid', { scroller: '.ag-grid-viewport', row: '.ag-row' }],
  ['tanstack-virtual', { scroller: '.scroller', row: '.line' }],
  ['plain-rows', { scroller: '.scroller', row: '.line' }],
  ['minisearch', null],
  ['flexsearch', null],
]

/** Measures every peer that stands beside one of the wanted lines, each in a page of its own. What fails is told and left out. */
export async function measurePeers(
  browser: Browser,
  plan: CasePlan,
  wanted: ReadonlySet<string>,
  repeats: Repeats,
): Promise<Map<string, PeerMeasured>> {
  const measured = new Map<string, PeerMeasured>()
  for (const [name, scrolled] of order) {
    if (!lines.some((line) => wanted.has(line.name) && line.peers.some(({ peer }) => peer === name))) continue
    progress(`beside it: ${name}`)
    await attempt(name, async () => {
      const times = await measurePeer(browser, name, scrolled, plan, wanted, repeats)
      measured.set(name, times)
      for (const [line, taken] of times) if (taken.length < 60) progress(`  ${line}: ${briefly(taken)}`)
    })
  }
  return measured
}

async function measurePeer(
  browser: Browser,
  name: PeerName,
  scrolled: Scrolled | null,
  plan: CasePlan,
  wanted: ReadonlySet<string>,
  repeats: Repeats,
): Promise<PeerMeasured> {
  const times: PeerMeasured = await browser.withBench(async (page) => {
    const given = { name, plan, repeats }
    await page.evaluate(({ name, plan }) => window.bench.prepare(name, plan), given)
    const weighed = name === 'minisearch' && wanted.has('index-memory')
    const before = weighed ? await heldMemory(page) : null
    const taken = await page.evaluate(({ name, plan, repeats }) => window.bench.peer(name, plan, repeats), given)
    const measured: PeerMeasured = new Map(Object.entries(taken))
    if (before !== null) measured.set('index-memory', [Math.max(leastMemory, (await heldMemory(page)) - before)])
    if (scrolled === null) return measured
    for (const pixels of [100, 1000]) {
      const { frames, blank } = await scroll(page, scrolled, pixels)
      measured.set(`scroll-${pixels}`, frames)
      progress(`  scrolled ${pixels} px a frame; rows were blank in ${blank} of ${frames.length} frames`)
    }
    return measured
  })
  if (name === 'private-files') times.set('open', await firstScreens(browser, repeats.rounds))
  return times
}

/** From navigation to a first screen that a worker reads from a private file. */
async function firstScreens(browser: Browser, rounds: number): Promise<readonly number[]> {
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1)
    times.push(
      await browser.withBench(async (page) => {
        await page.waitForFunction(() => window.firstScreen !== undefined)
        return page.evaluate(() => window.firstScreen ?? 0)
      }, 'first-screen.html'),
    )
  return times
}
