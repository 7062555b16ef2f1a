/**
 * Browsers cap the height of an element (Chromium near 33 million pixels, Firefox near 17), which a million rows exceed. Beyond
 * this height the scroll bar stands for the rows in proportion; below it one pixel is one pixel.
 */
export const tallest = 16_000_000

/** How the place of the scroll bar and the place among the lines belong together; all numbers are pixels. */
export interface ScrollScale {
  /** The height to give the scrolled element. */
  readonly height: number
  /** The offset among the lines for a place of the scroll bar. */
  offsetAt(scrollTop: number): number
  /** The place of the scroll bar at which the lines stand at an offset. */
  scrollTopAt(offset: number): number
}

/** Scales `content` pixels of lines, seen through `visible` pixels. The ends always meet: the last line can be reached. */
export function scrollScale(content: number, visible: number): ScrollScale {
  const height = Math.min(content, tallest)
  const most = Math.max(0, content - visible)
  const ratio = height === content || height <= visible ? 1 : most / (height - visible)
  const clamp = (offset: number) => Math.min(most, Math.max(0, offset))
  return {
    height,
    offsetAt: (scrollTop) => clamp(scrollTop * ratio),
    scrollTopAt: (offset) => clamp(offset) / ratio,
  }
}
