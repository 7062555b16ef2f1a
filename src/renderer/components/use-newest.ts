import { type RefObject, useLayoutEffect, useRef } from 'react'

/** Holds the value of the newest drawing, for what runs later: handlers that stay the same, subscriptions, timers. */
export function useNewest<Value>(value: Value): RefObject<Value> {
  const newest = useRef(value)
  useLayoutEffect(() => {
    newest.current = value
  })
  return newest
}
