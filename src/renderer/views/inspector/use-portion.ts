import { useState } from 'react'
import { formatCount } from '#renderer/components/count.tsx'

/** How much of a long list is drawn, and how to draw more. */
export interface Portion {
  readonly count: number
  /** What a button says that shows more; null when all is drawn. */
  readonly words: string | null
  showMore(): void
}

/** How many items are drawn at first, and how many more at a time. */
interface Sizes {
  readonly first: number
  readonly more: number
}

/**
 * Draws the first of a list of `total` items, and as many more as are asked for, since to draw very many holds up the window. `of` names what the list belongs to: that of something else
 * begins with its first items.
 */
export function usePortion(of: string, total: number, { first, more }: Sizes): Portion {
  const [drawn, setDrawn] = useState({ of, count: first })
  const count = drawn.of === of ? drawn.count : first
  return {
    count,
    words: total > count ? `Show ${formatCount(Math.min(more, total - count))} more of ${formatCount(total)}` : null,
    showMore: () => setDrawn({ of, count: count + more }),
  }
}
