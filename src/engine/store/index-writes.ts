import type { IndexedEntry } from './case-store.ts'
import type { StoreWrite } from './write-changes.ts'

/** Entries to write to the index of the journal in one step, and how many keys that takes: one of each entry, and one of each record that it is found by. */
interface IndexPart {
  readonly entries: IndexedEntry[]
  keys: number
}

/** A part is full once it takes so many keys; writing them takes well under a second. */
const keysAtOnce = 2048

/** The write of entries to the index of the journal. */
export function indexWrite(indexed: readonly IndexedEntry[]): StoreWrite {
  return async (database) => {
    await database.entries.bulkPut(indexed.map(({ entry }) => entry))
    await database.touches.bulkPut(indexed.flatMap(({ touches }) => touches ?? []))
  }
}

/** Entries in their order, in parts that are written in a step each. */
export function inParts(indexed: readonly IndexedEntry[]): readonly Readonly<IndexPart>[] {
  const parts: IndexPart[] = []
  for (const each of indexed) {
    const last = parts.at(-1)
    const keys = 1 + each.entry.records.length
    if (last === undefined || last.keys >= keysAtOnce) {
      parts.push({ entries: [each], keys })
    } else {
      last.entries.push(each)
      last.keys += keys
    }
  }
  return parts
}
