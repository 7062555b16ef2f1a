import type { Locator, Page } from '@playwright/test'

interface Changed {
  readonly painted: number
  /** When the word that was waited for was first said; null when it was not. */
  readonly said: number | null
}

interface Stopwatch {
  /** Forgets everything, watches the words of these elements, and waits for the next key or press. */
  arm(selector: string, word: string | null): void
  /** Milliseconds from that key or press until the last of what it changed was painted, and until the word was said; null when nothing changed. */
  changed(quiet: number, patience: number): Promise<Changed | null>
  /** Milliseconds from the start of the page until a table first showed rows. */
  firstRows: number | null
  /** The longest task of the UI thread since the last call; 0 when none took longer than the browser reports, which is 50 ms. */
  longestTask(): number
}

declare global {
  interface Window {
    readonly stopwatch: Stopwatch
  }
}

/** How long nothing may change before a change counts as complete, and how long to wait for one at all, in milliseconds. */
const quiet = 300
const patience = 20_000

/** How long a pointer rests on what it presses next, in milliseconds; a hand takes longer. */
const rest = 100

/** Puts a stopwatch into every page that is opened from here on. */
export async function installStopwatch(page: Page): Promise<void> {
  // The loader of TypeScript names functions through this helper, which the page does not have.
  await page.addInitScript('globalThis.__name ??= (value) => value')
  await page.addInitScript(stopwatchInPage)
}

/** What is watched: the rows with their count, the facets and the filter; or the mark that says whether all is saved. */
const watched = {
  rows: 'main [role=grid] [role=row], main output, [aria-label=Facets], [aria-label=Filter]',
  saved: 'footer output',
}

/** Milliseconds from the input event that `act` causes until the rows and counts that it brings are painted and change no more. */
export async function timeToPaint(page: Page, act: () => Promise<void>): Promise<number> {
  return (await timeToChange(page, watched.rows, null, act)).painted
}

/**
 * The same of a press. The pointer is there before, and what it is to press was brought into sight: to draw the one and the other, as nobody waits for them, would
 * hold up what follows from the press.
 */
export async function timeToPress(page: Page, place: Locator): Promise<number> {
  await place.hover()
  await page.waitForTimeout(rest)
  return await timeToPaint(page, async () => {
    await page.mouse.down()
    await page.mouse.up()
  })
}

/** Milliseconds from the input event that `act` causes until the status bar says that it is saved. */
export async function timeToSaved(page: Page, act: () => Promise<void>): Promise<number> {
  const { said } = await timeToChange(page, watched.saved, 'Saved', act)
  if (said === null) throw new Error('The status bar did not say that it is saved.')
  return said
}

async function timeToChange(
  page: Page,
  selector: string,
  word: string | null,
  act: () => Promise<void>,
): Promise<Changed> {
  await page.evaluate(([what, awaited]) => window.stopwatch.arm(what, awaited), [selector, word] as const)
  await act()
  const times = await page.evaluate(([a, b]) => window.stopwatch.changed(a, b), [quiet, patience] as const)
  if (times === null) throw new Error(`Nothing changed on the screen within ${patience} ms.`)
  return times
}

/** Milliseconds from the start of the page until its first rows were painted. */
export async function timeToFirstRows(page: Page): Promise<number> {
  await page.waitForFunction(() => (window.stopwatch.firstRows ?? 0) > 0, undefined, { timeout: 120_000 })
  return page.evaluate(() => window.stopwatch.firstRows ?? 0)
}

/**
 * Runs in the page, so it may use nothing from outside itself. While a table says that it waits for rows, nothing is complete. A change of the watched words counts as painted when the next frame's
 * own work is over: style, layout and paint follow its animation frame callbacks in the same task, and a message posted from such a
 * callback is a task of its own, which runs only after it. A second animation frame would add up to 17 ms in which nothing is done.
 */
function stopwatchInPage(): void {
  let begun: number | null = null
  let isArmed = false
  let watching = ''
  let awaited: string | null = null
  let saidAt: number | null = null
  let lastChange = 0
  let lastPaint: number | null = null
  let longest = 0

  const isWatched = ({ target }: MutationRecord): boolean => {
    const element = target instanceof Element ? target : target.parentElement
    return (element?.closest(watching) ?? null) !== null
  }
  const isSaid = (word: string): boolean => {
    return Array.from(document.querySelectorAll(watching)).some((part) => part.textContent.includes(word))
  }
  const hasRows = (): boolean => {
    const first = document.querySelector('[role=grid] [role=row][aria-rowindex="2"]')
    return (first?.textContent ?? '').trim() !== ''
  }
  const afterPaint = (then: (at: number) => void): void => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => then(performance.now())
      port2.postMessage(null)
    })
  }
  const start = (event: Event): void => {
    if (!isArmed || begun !== null) return
    begun = event.timeStamp
  }
  const look = (changes: readonly MutationRecord[]): void => {
    if (stopwatch.firstRows === null && hasRows()) {
      stopwatch.firstRows = 0
      afterPaint((at) => {
        stopwatch.firstRows = at
      })
    }
    // To read all that is watched would take a part of the time that is measured.
    if (begun === null || !changes.some(isWatched)) return
    lastChange = performance.now()
    if (awaited !== null && isSaid(awaited)) saidAt ??= lastChange
    afterPaint((at) => {
      lastPaint = at
    })
  }

  const stopwatch: Stopwatch = {
    firstRows: null,
    arm(selector, word) {
      watching = selector
      awaited = word
      saidAt = null
      isArmed = true
      begun = null
      lastPaint = null
    },
    async changed(quietFor, patientFor) {
      const deadline = performance.now() + patientFor
      while (performance.now() < deadline) {
        await new Promise((resolve) => setTimeout(resolve, 25))
        const isAwaited =
          (awaited !== null && saidAt === null) || document.querySelector('main [role=grid][aria-busy=true]') !== null
        if (begun !== null && lastPaint !== null && !isAwaited && performance.now() - lastChange > quietFor) break
      }
      isArmed = false
      if (begun === null || lastPaint === null) return null
      return { painted: lastPaint - begun, said: saidAt === null ? null : saidAt - begun }
    },
    longestTask() {
      const found = longest
      longest = 0
      return found
    },
  }
  Object.defineProperty(window, 'stopwatch', { value: stopwatch })

  for (const type of ['keydown', 'pointerup']) window.addEventListener(type, start, { capture: true })
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true })
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask', buffered: true })
}
