import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { Browser } from './browser.ts'
import { typedWords } from './page/words.ts'
import { progress } from './progress.ts'
import { installStopwatch, timeToFirstRows, timeToPaint, timeToPress, timeToSaved } from './stopwatch.ts'
import { facetValue, focusGrade, focusSearch, gradesAfter, headerOf, showFacets } from './workbench.ts'

/** Where the time of the window's own thread goes after a press or key, and what the engine's worker does meanwhile. */
export interface WindowProfile {
  readonly work: string
  /** Milliseconds a press or key on the average, by what was done. */
  readonly parts: Readonly<Record<Part, number>>
}

/** What the window's thread does; `worker` is all that its workers do, on the other core. */
export const parts = ['scripts', 'style', 'layout', 'paint', 'layers', 'other', 'worker'] as const
export type Part = (typeof parts)[number]

/** Which part an event of Chromium's trace belongs to; what stands within another event counts as that where it is not listed. */
const partOf: Readonly<Record<string, Part>> = {
  RunTask: 'other',
  EventDispatch: 'scripts',
  FunctionCall: 'scripts',
  'v8.callFunction': 'scripts',
  TimerFire: 'scripts',
  FireAnimationFrame: 'scripts',
  RunMicrotasks: 'scripts',
  MinorGC: 'scripts',
  MajorGC: 'scripts',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'layers',
  Commit: 'layers',
}

const Event = z.object({
  name: z.string(),
  ph: z.string(),
  pid: z.number(),
  tid: z.number(),
  ts: z.number(),
  dur: z.number().default(0),
  args: z.looseObject({ name: z.string().optional().catch(undefined) }).optional(),
})
type Event = z.infer<typeof Event>

/** The same as before the first press of the figures, in milliseconds. */
const reading = 5_000

/** Traces what an analyst does in an open case, a few presses or keys of each. */
export async function profileWindow(browser: Browser): Promise<readonly WindowProfile[]> {
  progress('where the time of the window goes')
  const page = await browser.newPage()
  await installStopwatch(page)
  await page.goto(browser.address)
  await timeToFirstRows(page)
  await page.waitForTimeout(reading)
  await showFacets(page)
  const [word] = typedWords
  const columns = ['Statement', 'Occurred', 'Credibility', 'Kind', 'Statement']
  try {
    const done = [
      await profiled(browser, page, 'sort', columns, (column) => timeToPress(page, headerOf(page, column))),
      await profiled(browser, page, 'facet', ['event', 'event', 'state', 'state'], (value) =>
        timeToPress(page, facetValue(page, value)),
      ),
    ]
    const grades = gradesAfter(await focusGrade(page))
    done.push(
      await profiled(browser, page, 'edit', grades, (grade) => timeToSaved(page, () => page.keyboard.press(grade))),
    )
    await focusSearch(page)
    done.push(
      await profiled(browser, page, 'search', [...word], (letter) =>
        timeToPaint(page, () => page.keyboard.press(letter)),
      ),
    )
    return done
  } finally {
    await page.close()
  }
}

async function profiled<Item>(
  browser: Browser,
  page: Page,
  work: string,
  items: readonly Item[],
  act: (item: Item) => Promise<unknown>,
): Promise<WindowProfile> {
  const session = await browser.session()
  const events: unknown[] = []
  session.on('Tracing.dataCollected', ({ value }) => events.push(...value))
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve))
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8']
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } })
  for (const item of items) {
    await act(item)
    await page.waitForTimeout(100)
  }
  await session.send('Tracing.end')
  await complete
  await session.detach()
  const sums = summed(events.map((event) => Event.parse(event)))
  return { work, parts: sumsPer(items.length, sums) }
}

function sumsPer(count: number, sums: ReadonlyMap<Part, number>): Readonly<Record<Part, number>> {
  const of = (part: Part): number => (sums.get(part) ?? 0) / count
  return {
    scripts: of('scripts'),
    style: of('style'),
    layout: of('layout'),
    paint: of('paint'),
    layers: of('layers'),
    other: of('other'),
    worker: of('worker'),
  }
}

/** Milliseconds by part: on the window's thread what events took without those within them, of workers their tasks. */
function summed(events: readonly Event[]): ReadonlyMap<Part, number> {
  const names = new Map(
    events.flatMap(({ ph, name, pid, tid, args }) =>
      ph === 'M' && name === 'thread_name' ? [[`${pid}/${tid}`, args?.name ?? ''] as const] : [],
    ),
  )
  const threadOf = ({ pid, tid }: Event): string => names.get(`${pid}/${tid}`) ?? ''
  const renderer = events.find((event) => event.name === 'EventDispatch')?.pid
  const sums = new Map<Part, number>()
  const add = (part: Part, microseconds: number): void => {
    sums.set(part, (sums.get(part) ?? 0) + microseconds / 1000)
  }
  const known = events
    .filter((event) => event.ph === 'X' && event.pid === renderer && partOf[event.name] !== undefined)
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur)
  const open: { readonly part: Part; readonly end: number }[] = []
  for (const event of known) {
    if (threadOf(event).startsWith('DedicatedWorker')) {
      if (event.name === 'RunTask') add('worker', event.dur)
      continue
    }
    if (threadOf(event) !== 'CrRendererMain') continue
    while ((open.at(-1)?.end ?? Number.POSITIVE_INFINITY) <= event.ts) open.pop()
    const part = partOf[event.name] ?? 'other'
    add(part, event.dur)
    const around = open.at(-1)
    if (around !== undefined) add(around.part, -event.dur)
    open.push({ part, end: event.ts + event.dur })
  }
  return sums
}
