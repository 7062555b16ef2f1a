/** What a key asks of a table. */
export type TableKey =
  | { readonly kind: 'move'; readonly to: number | 'first' | 'last'; readonly isExtending: boolean }
  | { readonly kind: 'choose' | 'all' | 'none' | 'open' | 'fold' | 'unfold' }

interface Key {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Reads a key; a number of lines to move by is relative to the cursor, `page` being how many are in sight. Null leaves the key to others. */
export function tableKey({ key, shiftKey, ctrlKey, metaKey, altKey }: Key, page: number): TableKey | null {
  const isCommand = ctrlKey || metaKey
  if (altKey) return null
  if (isCommand) return key === 'a' && !shiftKey ? { kind: 'all' } : null
  const move = (to: number | 'first' | 'last'): TableKey => ({ kind: 'move', to, isExtending: shiftKey })
  switch (key) {
    case 'ArrowDown':
      return move(1)
    case 'ArrowUp':
      return move(-1)
    case 'PageDown':
      return move(page)
    case 'PageUp':
      return move(-page)
    case 'Home':
      return move('first')
    case 'End':
      return move('last')
    case ' ':
      return { kind: 'choose' }
    case 'Escape':
      return { kind: 'none' }
    case 'Enter':
      return { kind: 'open' }
    case 'ArrowLeft':
      return { kind: 'fold' }
    case 'ArrowRight':
      return { kind: 'unfold' }
    default:
      return null
  }
}
