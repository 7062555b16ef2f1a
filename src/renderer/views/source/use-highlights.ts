import { type RefObject, useLayoutEffect, useRef } from 'react'
import { HighlightSheet } from './highlight-sheet.ts'
import type { Layers } from './mention-layers.ts'

/** Lays highlights over the paragraphs below `root`, which show a text: of each owner apart from the others, so that one of them changes alone. */
export function useHighlights(
  root: RefObject<Element | null>,
  text: string,
  { mentions, chosen, found }: Readonly<Record<'mentions' | 'chosen' | 'found', Layers>>,
): void {
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
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text has another sheet
  useLayoutEffect(() => sheet.current?.lay('found', found), [found, text])
}
