import { sha256OfText } from '#core/journal/line.ts'
import type { Reader } from '#core/model/reader.ts'
import { type Table, tables } from '#core/model/tables.ts'

/** One text for all records of the tables, by default of all, for tests: equal records give equal texts, whatever their order and that of their fields. */
export function fingerprintOf(read: Reader, of: readonly Table[] = tables): string {
  const parts = of.flatMap((table) => [table, ...[...read.all(table)].map(canonical).sort()])
  return sha256OfText(parts.join('\n'))
}

function canonical(record: object): string {
  return JSON.stringify(record, (_, value: unknown) => inOrder(value))
}

function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
}
