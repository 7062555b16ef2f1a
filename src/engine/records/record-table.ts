import type { RecordOf, Table } from '#core/model/tables.ts'
import type { Page } from '../pages/page.ts'

/** The records of one table of a case, however they are kept. What it gives out is shared with nobody who could change it. */
export interface RecordTable<Name extends Table> {
  readonly count: number
  /** Whether a record with this id stands; unlike `find` it reads nothing. */
  has(id: string): boolean
  find(id: string): RecordOf<Name> | undefined
  all(): Iterable<RecordOf<Name>>
  /** The records under a key of one of the table's indexes, see `core/model/indexes.ts`. */
  where(index: string, key: string): readonly RecordOf<Name>[]
  /** Puts a record in, in the place of the one with its id. */
  put(record: RecordOf<Name>): void
  /** Takes a record out; an id that does not stand is passed over. */
  remove(id: string): void
  /** Tells how many records may come, so that room is made once. */
  expect(rows: number): void
  /** Takes many at once: whole records (`added`), fields of records that stand (`to`), or records that go (`removed`). */
  takePage(part: 'added' | 'to' | 'removed', page: Page): void
}
