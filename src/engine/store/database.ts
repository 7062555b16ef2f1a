import { Dexie, type Table as DexieTable, type EntityTable } from 'dexie'
import type { HistoryPlace } from '#core/journal/history.ts'
import type { RecordOf, Table } from '#core/model/tables.ts'

/** The layout of the store. A store of a newer layout is refused, since Dexie itself would open it without a word. */
export const storeVersion = 1

/** What the store holds of the journal: everything up to this entry. */
export interface StoredState {
  readonly key: 'state'
  readonly version: number
  readonly caseId: string
  readonly seq: number
  readonly hash: string
  /** Bytes of the journal that the store reflects. */
  readonly size: number
  readonly undoTop: number
  readonly redoTop: number
}

/**
 * Many records of one table in one value: JSON as UTF-8 bytes, with their SHA-256. Pages are read in the order of their numbers; a later page
 * overrules an earlier one, and the single records of the table overrule all pages.
 */
export interface StoredPage {
  readonly table: Table
  readonly number: number
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A record of a page that no longer stands. */
export interface StoredRemoval {
  readonly table: Table
  readonly id: string
}

/** One entry of the journal without its diff, and where to find it there. */
export interface StoredEntry extends HistoryPlace {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly words: string
  readonly hash: string
  readonly offset: number
  readonly length: number
  readonly count: number
  /** Ids of the records touched, for the history of one record; empty for a bulk entry, whose ids stand in `bulkIds`. */
  readonly records: readonly string[]
  readonly bulkIds: string
}

/** The IndexedDB database of one case: a table per record, pages of records, and an index of the journal. */
export class CaseDatabase extends Dexie {
  declare readonly meta: EntityTable<StoredState, 'key'>
  declare readonly pages: DexieTable<StoredPage, [Table, number]>
  declare readonly removals: DexieTable<StoredRemoval, [Table, string]>
  declare readonly entries: EntityTable<StoredEntry, 'seq'>

  constructor(caseId: string) {
    super(databaseName(caseId), { chromeTransactionDurability: 'strict' })
    this.version(storeVersion).stores({
      meta: 'key',
      pages: '[table+number]',
      removals: '[table+id]',
      entries: 'seq, *records',
      cases: 'id',
      contents: 'id',
      sources: 'id',
      tags: 'id',
      entities: 'id',
      claims: 'id',
      mentions: 'id',
      links: 'id',
      notes: 'id',
      views: 'id',
    })
  }

  /** The single records of a table. */
  rows<Name extends Table>(name: Name): DexieTable<RecordOf<Name>, string> {
    return this.table(name)
  }
}

/** The name of a case's database. */
export function databaseName(caseId: string): string {
  return `claimbench-case-${caseId}`
}
