import type { Reader } from '../model/reader.ts'
import { tables } from '../model/tables.ts'

const indexes = [
  ['sources', 'origin'],
  ['sources', 'content'],
  ['tags', 'parent'],
  ['claims', 'tag'],
  ['claims', 'entity'],
  ['mentions', 'claim'],
  ['mentions', 'source'],
  ['links', 'from'],
  ['links', 'to'],
  ['notes', 'subject'],
] as const

/** Every id of the case: all that an index can be asked for. */
export function idsOf(read: Reader): string[] {
  return tables.flatMap((table) => Array.from(read.all(table), (record) => record.id))
}

/** All that can be read of a case, as text: its records, and what its indexes answer to each of the keys. */
export function readingOf(read: Reader, keys: Iterable<string>): string {
  const records = tables.map((table) => Array.from(read.all(table)).toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  const answers = [...keys].flatMap((key) =>
    indexes.flatMap(([table, index]) => {
      const ids = read.where(table, index, key).map((record) => record.id)
      return ids.length === 0 ? [] : [[table, index, key, ids.toSorted()]]
    }),
  )
  return JSON.stringify([tables.map((table) => read.count(table)), records, answers])
}
