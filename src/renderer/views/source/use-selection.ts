import { type RefObject, useEffect } from 'react'
import { useSteady } from '#renderer/components/use-newest.ts'
import type { Stretch } from './mention-layers.ts'
import { type InSight, inSight, paneOf } from './sight.ts'
import { stretchOf } from './text-places.ts'

/** Takes the stretch that is selected, null when none is, and where the part of it that is in sight stands, null while none of it is. */
export type OnSelect = (stretch: Stretch | null, place: InSight | null) => void

/**
 * Reports what is selected of a shown text whenever that changes, and whenever it stands elsewhere. Gives what reports it at once, for keys that change
 * it: browsers tell of a change later, and the next key may come first.
 */
export function useSelection(
  root: RefObject<Element | null>,
  text: string,
  onSelect: OnSelect | undefined,
): () => void {
  const report = useSteady(() => {
    if (root.current === null || onSelect === undefined) return
    const selection = document.getSelection()
    const stretch = stretchOf(root.current, selection, text)
    onSelect(stretch, stretch === null || selection === null ? null : inSight(root.current, selection.getRangeAt(0)))
  })

  useEffect(() => {
    const pane = paneOf(root.current)
    if (pane === null) return
    const resized = new ResizeObserver(report)
    resized.observe(pane)
    document.addEventListener('selectionchange', report)
    pane.addEventListener('scroll', report)
    return () => {
      resized.disconnect()
      document.removeEventListener('selectionchange', report)
      pane.removeEventListener('scroll', report)
    }
  }, [root, report])

  return report
}
