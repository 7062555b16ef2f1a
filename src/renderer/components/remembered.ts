import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { recall, remember } from './memory.ts'

/** Like `useState`, but the value is remembered on this machine. */
export function useRemembered<Value>(
  key: string,
  schema: z.ZodType<Value>,
  initial: Value,
): readonly [Value, (value: Value) => void] {
  const [value, setValue] = useState(() => recall(key, schema) ?? initial)
  const keep = useCallback(
    (next: Value) => {
      setValue(() => next)
      remember(key, next)
    },
    [key],
  )
  return [value, keep]
}
