import type { Page } from '@playwright/test'

/** How a table scrolls at one speed. */
export interface Scrolling {
  /** Milliseconds from one frame to the next, of every frame. */
  readonly frames: readonly number[]
  /** Frames in which some part of the table held no row, or a row without its words. */
  readonly blank: number
}

/** Frames measured at each speed: about four seconds when none is missed. */
const measured = 240

/**
 * Scrolls the table of claims down by so many pixels in every frame, as a wheel or a dragged bar does, and watches each frame that comes
 * of it. The scroll is set in an animation frame, so that the frame after it is the first that can show the rows there; what that one
 * shows is judged at the start of the next, before anything of it is drawn again. At the end of the table it goes on upwards.
 */
export async function scroll(page: Page, pixels: number): Promise<Scrolling> {
  return page.evaluate(scrollInPage, { pixels, measured })
}

/** Runs in the page, so it may use nothing from outside itself. */
async function scrollInPage({
  pixels,
  measured,
}: {
  readonly pixels: number
  readonly measured: number
}): Promise<Scrolling> {
  const frame = document.querySelector('[data-grid]')
  if (frame === null) throw new Error('There is no table to scroll.')
  const { bottom } = frame.getBoundingClientRect()
  const top = frame.querySelector('[role=rowgroup]')?.getBoundingClientRect().bottom ?? 0
  const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))

  /** Whether rows with words cover the whole height under the headers. */
  const isWhole = (): boolean => {
    let covered = top
    for (const row of frame.querySelectorAll('[role=row][aria-rowindex]:not([aria-rowindex="1"])')) {
      const place = row.getBoundingClientRect()
      if (place.bottom <= top || place.top >= bottom) continue
      const words = row.querySelector('[role=gridcell]:nth-child(2)')?.textContent ?? ''
      if (words === '' || place.top > covered + 1) return false
      covered = place.bottom
    }
    return covered >= bottom - 1
  }

  frame.scrollTop = 0
  for (let waited = 0; waited < 30; waited += 1) await nextFrame()
  const frames: number[] = []
  let blank = 0
  let step = pixels
  let last = await nextFrame()
  for (let count = 0; count < measured; count += 1) {
    if (frame.scrollTop + step > frame.scrollHeight - frame.clientHeight || frame.scrollTop + step < 0) step = -step
    frame.scrollTop += step
    const now = await nextFrame()
    frames.push(now - last)
    last = now
    if (!isWhole()) blank += 1
  }
  return { frames, blank }
}
