import { type RefObject, useLayoutEffect, useRef } from 'react'
import { HighlightSheet } from './highlight-sheet.ts'
import type { Layers } from './mention-layers.ts'

/** Lays the mentions of a text and, apart from them, those of the chosen claim over the paragraphs below `root`, which show that text. */
export function useHighlights(root: RefObject<Element | null>, text: string, mentions: Layers, chosen: Layers): void {
  const sheet = useRef<HighlightSheet>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sheet points into the paragraphs that the text is rendered as
  useLayoutEffect(() => {
    if (root.current === null) return
    const made = new HighlightSheet(root.current)
    sheet.current = made
    return () => made.stop()
  }, [root, text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another sheet
  useLayoutEffect(() => sheet.current?.lay('mentions', mentions), [mentions, text])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another sheet
  useLayoutEffect(() => sheet.current?.lay('chosen', chosen), [chosen, text])
}
