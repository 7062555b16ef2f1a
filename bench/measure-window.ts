import type { Page } from '@playwright/test'
import type { Browser } from './browser.ts'
import { exportMarkdown, saveCopy } from './export.ts'
import { typedWords } from './page/words.ts'
import { attempt, briefly, progress } from './progress.ts'
import { scroll, workbenchRows } from './scroll.ts'
import { installStopwatch, timeToFirstRows, timeToPaint, timeToPress, timeToSaved } from './stopwatch.ts'
import { clearSearch, facetValue, focusGrade, focusSearch, gradesAfter, headerOf, showFacets } from './workbench.ts'
import type { Repeats } from './worker/api.ts'

/** After the first rows the workbench prepares what sorting and searching need; analysts read meanwhile, so the measuring waits, in milliseconds. */
const reading = 5_000

/** The longest task that browsers do not report, in milliseconds. */
const unreported = 50

/** The columns that are sorted by in turn; every press changes the order. */
const sorted = ['Statement', 'Occurred', 'Credibility', 'Kind', 'Statement']

/** Opens the case anew in every round, and adds what an analyst does to `times`. Gives the bytes of the Markdown of all claims; 0 when it was not exported. */
export async function measureWindow(
  browser: Browser,
  rows: number,
  words: readonly string[],
  wanted: ReadonlySet<string>,
  { rounds, patience }: Repeats,
  times: Map<string, readonly number[]>,
): Promise<number> {
  progress('in the window')
  let blank = 0
  let exported = 0
  const begun = performance.now()
  for (let round = 0; round < rounds && (round === 0 || performance.now() - begun < patience * 5); round += 1) {
    const page = await browser.newPage()
    await installStopwatch(page)
    await page.goto(browser.address)
    const note = (name: string, measured: readonly number[]): void => {
      if (wanted.has(name)) times.set(name, [...(times.get(name) ?? []), ...measured])
    }
    const longest = new Map<string, number>()
    const measure = async (name: string, act: () => Promise<Acted>): Promise<void> => {
      if (!wanted.has(name)) return
      const isDone = await attempt(name, async () => {
        const { measured, ...more } = await act()
        blank += more.blank ?? 0
        exported = more.exported ?? exported
        note(name, measured)
        longest.set(name, await longestTask(page))
      })
      // Whatever was opened on the way and left open is not to be in the way of what comes next.
      if (!isDone) for (const _ of ['menu', 'dialog']) await page.keyboard.press('Escape')
    }
    note('open', [await timeToFirstRows(page)])
    await measure('edit-early', () => grade(page, 1))
    await page.waitForTimeout(reading)
    await showFacets(page)
    longest.set('open', await longestTask(page))
    for (const [name, act] of acts(page, rows, words[round % words.length] ?? typedWords[0])) await measure(name, act)
    note('longest-task', [Math.max(unreported, ...longest.values())])
    const long = [...longest].filter(([, task]) => task > unreported).map(([name, task]) => `${name} ${task} ms`)
    progress(`  round ${round + 1}${long.length === 0 ? '' : `; long tasks: ${long.join(', ')}`}`)
    await page.close()
  }
  for (const name of ['open', 'edit-early', 'sort', 'facet', 'search', 'edit', 'markdown', 'copy']) {
    const measured = times.get(name)
    if (measured !== undefined) progress(`  ${name}: ${briefly(measured)}`)
  }
  if (wanted.has('scroll-100') || wanted.has('scroll-1000')) progress(`  rows were blank in ${blank} frames`)
  return exported
}

interface Acted {
  readonly measured: readonly number[]
  readonly blank?: number
  readonly exported?: number
}

/** What is done in a round, in order, by the name of its line. */
function acts(page: Page, rows: number, word: string): readonly (readonly [string, () => Promise<Acted>])[] {
  const scrolled = async (pixels: number): Promise<Acted> => {
    const { frames, blank } = await scroll(page, workbenchRows, pixels)
    return { measured: frames, blank }
  }
  return [
    ['sort', () => each(sorted, (column) => timeToPress(page, headerOf(page, column)))],
    ['facet', () => each(['event', 'event'], (value) => timeToPress(page, facetValue(page, value)))],
    [
      'search',
      async () => {
        await focusSearch(page)
        const acted = await each([...word], (letter) => timeToPaint(page, () => page.keyboard.press(letter)))
        await clearSearch(page, rows)
        return acted
      },
    ],
    ['scroll-100', () => scrolled(100)],
    ['scroll-1000', () => scrolled(1000)],
    ['edit', () => grade(page, 4)],
    [
      'markdown',
      async () => {
        const { milliseconds, bytes } = await exportMarkdown(page)
        return { measured: [milliseconds], exported: bytes }
      },
    ],
    ['copy', async () => ({ measured: [(await saveCopy(page)).milliseconds] })],
  ]
}

/** Grades the first claim anew so many times. */
async function grade(page: Page, times: number): Promise<Acted> {
  const grades = gradesAfter(await focusGrade(page))
  return await each(grades.slice(0, times), (one) => timeToSaved(page, () => page.keyboard.press(one)))
}

async function each<Item>(items: readonly Item[], measure: (item: Item) => Promise<number>): Promise<Acted> {
  const measured: number[] = []
  for (const item of items) measured.push(await measure(item))
  return { measured }
}

function longestTask(page: Page): Promise<number> {
  return page.evaluate(() => window.stopwatch.longestTask())
}
