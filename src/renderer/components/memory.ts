import type { z } from 'zod'

/** Reads what this machine remembers under a key; null when there is nothing, or it is not of that shape. */
export function recall<Value>(key: string, schema: z.ZodType<Value>): Value | null {
  const text = localStorage.getItem(key)
  if (text === null) return null
  try {
    const parsed = schema.safeParse(JSON.parse(text))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a small preference on this machine. A full or forbidden storage costs only the memory of it. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value))
  } catch {
    // Preferences are a convenience; the work itself is kept elsewhere.
  }
}
