/** A key press, as far as it matters whose it is. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>

/** Keys with Ctrl that an editor keeps even when it has nothing to do for them: with nothing left to undo, undo must not reach the case. */
const editing = new Set(['a', 'c', 'v', 'x', 'y', 'z'])

/** Whether a key pressed in a text editor is the editor's own rather than a shortcut of the window. */
export function isOwnKey({ key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyPress): boolean {
  if (defaultPrevented) return true
  if (ctrlKey || metaKey) return editing.has(key.toLowerCase())
  return !altKey && !/^F\d+$/.test(key)
}
