import { useState } from 'react'

/**
 * Words that were typed but not saved, kept in this window under a key until they are saved or discarded, so that going to another
 * claim loses nothing. Null when there are none.
 */
export function useDraft(key: string): readonly [string | null, (words: string | null) => void] {
  const [draft, setDraft] = useState(() => sessionStorage.getItem(key))
  return [
    draft,
    (words) => {
      setDraft(words)
      keep(key, words)
    },
  ]
}

function keep(key: string, words: string | null): void {
  try {
    if (words === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, words)
  } catch {
    // With no room left the words still stand in the field; only going away from it would lose them.
  }
}
