import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react'

/** Holds the value of the newest drawing, for what runs later: handlers that stay the same, subscriptions, timers. */
export function useNewest<Value>(value: Value): RefObject<Value> {
  const newest = useRef(value)
  useLayoutEffect(() => {
    newest.current = value
  })
  return newest
}

/** A function that stays the same and does what the newest one does, so that what it is handed to need not be drawn anew. */
export function useSteady<Given extends readonly unknown[], Value>(
  action: (...given: Given) => Value,
): (...given: Given) => Value {
  const newest = useNewest(action)
  return useCallback((...given) => newest.current(...given), [newest])
}
