import { type RefObject, useEffect } from 'react'
import type { Stretch } from './mention-layers.ts'
import { type InSight, inSight, paneOf } from './sight.ts'
import { stretchOf } from './text-places.ts'

/** Takes the stretch that is selected, null when none is, and where the part of it that is in sight stands, null while none of it is. */
export type OnSelect = (stretch: Stretch | null, place: InSight | null) => void

/** Reports what is selected of a shown text whenever that changes, and whenever it stands elsewhere. */
export function useSelection(root: RefObject<Element | null>, text: string, onSelect: OnSelect | undefined): void {
  useEffect(() => {
    const pane = paneOf(root.current)
    if (pane === null || onSelect === undefined) return
    const report = (): void => {
      if (root.current === null) return
      const selection = document.getSelection()
      const stretch = stretchOf(root.current, selection, text)
      onSelect(stretch, stretch === null || selection === null ? null : inSight(root.current, selection.getRangeAt(0)))
    }
    const resized = new ResizeObserver(report)
    resized.observe(pane)
    document.addEventListener('selectionchange', report)
    pane.addEventListener('scroll', report)
    return () => {
      resized.disconnect()
      document.removeEventListener('selectionchange', report)
      pane.removeEventListener('scroll', report)
    }
  }, [root, text, onSelect])
}
