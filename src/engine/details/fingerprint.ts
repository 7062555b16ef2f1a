import { sha256OfText } from '#core/journal/line.ts'
import type { Reader } from '#core/model/reader.ts'
import { type Table, tables } from '#core/model/tables.ts'

/** The SHA-256 of all records of the tables, by default of all, sorted and with their fields in order: equal cases have equal fingerprints. */
export function fingerprint(read: Reader, of: readonly Table[] = tables): string {
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
