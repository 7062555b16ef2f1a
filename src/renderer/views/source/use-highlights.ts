import { type RefObject, useLayoutEffect } from 'react'
import type { Layers } from './mention-layers.ts'
import { rangeIn, shownText } from './text-places.ts'

/** Later layers are painted over earlier ones. */
const priorities: Readonly<Record<string, number>> = { overlap: 1, chosen: 2 }

/**
 * Lays highlights over the text below `root`, as registered with the CSS Custom Highlight API: the text itself is not touched, so
 * nothing moves and selections hold.
 */
export function useHighlights(root: RefObject<Element | null>, layers: Layers, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the ranges point into the paragraphs that the text is rendered as
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return
    const shown = shownText(element)
    const laid: { readonly highlight: Highlight; readonly range: Range }[] = []
    for (const [name, stretches] of layers) {
      const highlight = highlightNamed(`mention-${name}`, priorities[name] ?? 0)
      for (const stretch of stretches) {
        const range = rangeIn(shown, stretch)
        if (range === null) continue
        highlight.add(range)
        laid.push({ highlight, range })
      }
    }
    return () => {
      for (const { highlight, range } of laid) highlight.delete(range)
    }
  }, [root, layers, text])
}

function highlightNamed(name: string, priority: number): Highlight {
  const known = CSS.highlights.get(name)
  if (known !== undefined) return known
  const made = new Highlight()
  made.priority = priority
  CSS.highlights.set(name, made)
  return made
}
