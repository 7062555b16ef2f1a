import { sha256OfText } from '#core/journal/line.ts'
import type { Reader } from '#core/model/reader.ts'
import type { Table } from '#core/model/tables.ts'

/** The SHA-256 of all records of the tables, in order of their ids and with their fields in order: equal cases have equal fingerprints. */
export function fingerprint(read: Reader, tables: readonly Table[]): string {
  const parts = tables.flatMap((table) => [table, ...[...read.all(table)].map((record) => canonical(record)).sort()])
  return sha256OfText(parts.join('\n'))
}

function canonical(record: object): string {
  const sorted = Object.entries(record).sort(([left], [right]) => (left < right ? -1 : 1))
  return JSON.stringify(Object.fromEntries(sorted))
}
