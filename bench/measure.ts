import type { BrowserContext, Page } from '@playwright/test'
import type { BenchTable } from './claims-csv.ts'
import { installStopwatch, timeToFirstRows, timeToPaint } from './stopwatch.ts'
import { clearSearch, focusGrade, pressFacet, pressHeader, showFacets } from './workbench.ts'

/** What was measured, in milliseconds. `longest` holds the longest task of the UI thread in each round. */
export interface Measured {
  readonly open: number[]
  readonly sort: number[]
  readonly facet: number[]
  readonly search: number[]
  readonly edit: number[]
  readonly longest: number[]
}

/** After the first rows the workbench prepares its sort ranks; analysts read meanwhile, so the measuring waits this long, in milliseconds. */
const reading = 5_000

/** The longest task that browsers do not report, in milliseconds. */
const unreported = 50

/** Opens the case anew in every round and measures what an analyst does most. */
export async function measure(
  context: BrowserContext,
  address: string,
  table: BenchTable,
  rounds: number,
): Promise<Measured> {
  const measured: Measured = { open: [], sort: [], facet: [], search: [], edit: [], longest: [] }
  for (let round = 0; round < rounds; round += 1) {
    const page = await context.newPage()
    await installStopwatch(page)
    await page.goto(address)
    measured.open.push(await timeToFirstRows(page))
    await page.waitForTimeout(reading)
    await showFacets(page)
    await measureRound(page, table, round, measured)
    measured.longest.push(Math.max(unreported, await page.evaluate(() => window.stopwatch.longestTask())))
    await page.close()
  }
  return measured
}

async function measureRound(page: Page, table: BenchTable, round: number, measured: Measured): Promise<void> {
  for (const column of table.sortBy)
    measured.sort.push(await timeToPaint(page, 'rows', () => pressHeader(page, column)))
  for (const _ of ['on', 'off'])
    measured.facet.push(await timeToPaint(page, 'rows', () => pressFacet(page, table.facet)))

  await page.getByRole('searchbox', { name: 'Search claims' }).focus()
  for (const letter of table.words[round % table.words.length] ?? '')
    measured.search.push(await timeToPaint(page, 'rows', () => page.keyboard.press(letter)))
  await clearSearch(page, table.rows.length)

  await focusGrade(page)
  // Two different grades, so that each is an edit whatever the claim had before.
  for (const grade of ['1', '2', '3'])
    measured.edit.push(await timeToPaint(page, 'saved', () => page.keyboard.press(grade)))
}
