import { useSyncExternalStore } from 'react'

/** Whether the window is narrower than so many pixels. */
export function useNarrowerThan(width: number): boolean {
  const question = `(max-width: ${width - 1}px)`
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(question)
      list.addEventListener('change', changed)
      return () => list.removeEventListener('change', changed)
    },
    () => matchMedia(question).matches,
  )
}
