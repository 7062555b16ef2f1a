import { useEffect } from 'react'
import { useOfferedActions } from './actions.tsx'
import { isShortcut } from './shortcut.ts'

/** What has keys of its own: fields for text, and buttons that take letters as the beginning of a choice. */
const fields =
  'input:not([type=checkbox], [type=radio]), textarea, [contenteditable=true], button[aria-haspopup=listbox]'
const overlays = '[role=dialog], [role=alertdialog], [role=menu], [role=listbox]'

/** Runs the action whose shortcut is pressed. Text fields keep their own keys, and so do open menus and dialogs. */
export function GlobalShortcuts() {
  const actions = useOfferedActions()
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || !(event.target instanceof Element)) return
      if (event.target.closest(overlays) !== null) return
      const isInField = event.target.closest(fields) !== null
      const action = actions.findLast(
        ({ shortcut, worksInFields }) =>
          shortcut !== undefined && (worksInFields === true || !isInField) && isShortcut(event, shortcut),
      )
      if (action === undefined) return
      event.preventDefault()
      action.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [actions])
  return null
}
