import type { CSSProperties } from 'react'
import { type PlacedColumn, tickWidth } from './use-columns.ts'

/** Keeps a pinned cell in sight, beside those pinned before it. */
export function cellStyle({ pinned, inset }: PlacedColumn<never>): CSSProperties {
  if (pinned === 'start') return { insetInlineStart: tickWidth + inset }
  return pinned === 'end' ? { insetInlineEnd: inset } : {}
}
