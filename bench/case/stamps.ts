import type { Table } from '../../src/core/model/tables.ts'
import { type Timestamp, timestampOf } from '../../src/core/model/time.ts'

/** What has ids that are counted: journal entries, and the records of every table but contents, which are named by what they hold. */
type Counted = Exclude<Table, 'contents' | 'views'> | 'entries'

const beginning = Date.UTC(2026, 0, 1)
const kinds = ['cases', 'sources', 'tags', 'entities', 'claims', 'mentions', 'links', 'notes', 'entries'] as const

/**
 * The id of the record of that number in a made case, read through the schema that brands it. It has the shape of a UUIDv7 and sorts
 * by number; so every record can be referred to without being held.
 */
export function idOf<Id>(schema: { parse(value: string): Id }, kind: Counted, number: number): Id {
  const time = (beginning + number).toString(16).padStart(12, '0')
  const digit = kinds.indexOf(kind).toString(16)
  return schema.parse(`${time.slice(0, 8)}-${time.slice(8)}-7000-8${digit}00-${number.toString(16).padStart(12, '0')}`)
}

/** When the record of that number was made: a second after the one before it. */
export function madeAt(number: number): Timestamp {
  return timestampOf(beginning + number * 1000)
}
