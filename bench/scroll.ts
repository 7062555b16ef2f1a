import type { Page } from '@playwright/test'

/** What is scrolled, as selectors: the element that scrolls, and the rows in it. */
export interface Scrolled {
  readonly scroller: string
  readonly row: string
}

/** What scrolling gave: how long each frame took, in milliseconds, and in how many of them a row's height or more was blank. */
export interface Scrolling {
  readonly frames: readonly number[]
  readonly blank: number
}

export const workbenchRows: Scrolled = {
  scroller: 'main [role=grid]',
  row: '[role=row][aria-rowindex]:not([aria-rowindex="1"])',
}

const frames = 120

/** Scrolls down by so many pixels in every frame, from the top, and looks at what stands on the screen in each. */
export async function scroll(page: Page, scrolled: Scrolled, pixels: number): Promise<Scrolling> {
  return await page.evaluate(scrollInPage, { ...scrolled, pixels, count: frames })
}

/** Runs in the page, so it may use nothing from outside itself. */
async function scrollInPage({ scroller, row, pixels, count }: Scrolled & { pixels: number; count: number }) {
  const found = document.querySelector(scroller)
  if (!(found instanceof HTMLElement)) throw new Error(`There is nothing to scroll at ${scroller}.`)
  /** The time stamp of the next frame, once it is painted. */
  const nextFrame = (): Promise<number> =>
    new Promise((resolve) => {
      requestAnimationFrame((at) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => resolve(at)
        port2.postMessage(null)
      })
    })

  /** Pixels of the visible part, below what sticks to its top, that no row with words in it covers. */
  const blankPixels = (): number => {
    const { top, bottom } = found.getBoundingClientRect()
    const shown = Array.from(found.querySelectorAll(row))
      .filter((one) => (one.textContent ?? '').trim() !== '')
      .map((one) => one.getBoundingClientRect())
      .filter((box) => box.bottom > top && box.top < bottom)
      .sort((left, right) => left.top - right.top)
    const header = found.querySelector('[role=columnheader]')?.getBoundingClientRect().bottom ?? top
    let covered = Math.max(top, header)
    let blank = 0
    for (const box of shown) {
      blank += Math.max(0, box.top - covered)
      covered = Math.max(covered, box.bottom)
    }
    return blank + Math.max(0, bottom - covered)
  }

  found.scrollTop = 0
  for (let settled = 0; settled < 30; settled += 1) await nextFrame()
  const rowHeight = found.querySelector(row)?.getBoundingClientRect().height ?? 0
  if (rowHeight === 0) throw new Error(`There are no rows at ${row}.`)
  const times: number[] = []
  let blank = 0
  let last = await nextFrame()
  for (let frame = 0; frame < count; frame += 1) {
    // Set between two frames, as wheels and scroll bars do it: the next one tells the table before it is painted.
    found.scrollTop += pixels
    const now = await nextFrame()
    times.push(now - last)
    last = now
    // Less than a row may be a horizontal scroll bar.
    if (blankPixels() >= rowHeight) blank += 1
  }
  found.scrollTop = 0
  // What is done next is to find the first rows there.
  for (let settled = 0; settled < 3; settled += 1) await nextFrame()
  return { frames: times, blank }
}
