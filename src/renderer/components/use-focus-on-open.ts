import { type RefObject, useEffect } from 'react'

/** What keeps the focus when a view opens: where one types, and what lies over the view. */
const keepers =
  'input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true], [role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/**
 * Gives the focus to the main part of a view, found by a selector, when the view opens and when `round` says that the part was
 * drawn anew, so that its keys work at once. A field keeps the focus, and so does all else in the view.
 */
export function useFocusOnOpen(view: RefObject<HTMLElement | null>, part: string, round: unknown): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the round is the reason to look again
  useEffect(() => {
    // Giving the focus has the page laid out at once, which would make one long task of drawing the view and laying it out.
    const afterDrawing = setTimeout(() => {
      const focused = document.activeElement
      if (focused === null || focused.closest(keepers) !== null || view.current?.contains(focused) === true) return
      view.current?.querySelector<HTMLElement>(part)?.focus({ preventScroll: true })
    })
    return () => clearTimeout(afterDrawing)
  }, [view, part, round])
}
