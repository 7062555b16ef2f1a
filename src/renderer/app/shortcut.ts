/** A key press, as far as shortcuts care. */
export interface Press {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

/** Keys that are shown in another way than they call themselves. */
const shownKeys: Readonly<Record<string, string>> = {
  '←': 'arrowleft',
  '→': 'arrowright',
  '↑': 'arrowup',
  '↓': 'arrowdown',
  esc: 'escape',
}

/** Whether a key press is the shortcut, or one of the shortcuts parted by `, `. On a Mac, Ctrl stands for the command key. */
export function isShortcut(press: Press, shortcut: string): boolean {
  return shortcut.split(', ').some((one) => matches(press, one))
}

function matches(press: Press, shortcut: string): boolean {
  const parts = shortcut === '+' ? ['+'] : shortcut.split('+')
  const key = (parts.at(-1) ?? '').toLowerCase()
  const has = (name: string) => parts.slice(0, -1).includes(name)
  if ((press.ctrlKey || press.metaKey) !== has('Ctrl') || press.altKey !== has('Alt')) return false
  // Signs such as ? are typed with Shift on some keyboards and without it on others.
  const isSign = key.length === 1 && key.toLowerCase() === key.toUpperCase()
  if (!(isSign && !has('Ctrl')) && press.shiftKey !== has('Shift')) return false
  return press.key.toLowerCase() === (shownKeys[key] ?? key)
}
