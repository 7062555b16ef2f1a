import { Dexie, type Table as DexieTable, type EntityTable } from 'dexie'
import type { HistoryPlace } from '#core/journal/history.ts'
import { type RecordOf, type Table, tables } from '#core/model/tables.ts'
import type { HeldContent } from '../contents/held-content.ts'

/** The layout of the store. A store of a newer layout is refused, since Dexie itself would open it without a word; an older one is made anew. */
export const storeVersion = 3

/** The tables whose records lie in rows and pages. Contents are Blobs, each by itself. */
export type RowTable = Exclude<Table, 'contents'>

export const rowTables: readonly RowTable[] = tables.filter((table) => table !== 'contents')

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
 * Many records of one table in one value (see `engine/pages`). Pages are read in the order of their numbers: the records of `added` take the place of
 * those with their ids, those of `to` change the fields that they have, and those of `removed` go. The single records and removals
 * of a table overrule all its pages.
 */
export interface StoredPage {
  readonly table: RowTable
  readonly number: number
  readonly part: 'added' | 'to' | 'removed'
  readonly rows: number
  readonly sha256: string
  readonly bytes: Uint8Array
}

/** A record of a page that no longer stands. */
export interface StoredRemoval {
  readonly table: RowTable
  readonly id: string
}

/** A page whose bytes are not those that were written, set aside. */
interface DamagedPage extends StoredPage {
  readonly at: string
}

/** A content with its bytes in a Blob under their SHA-256, or without any where they were found to be others: then the store has to be made anew. */
export type StoredContent = HeldContent | (Pick<HeldContent, 'id' | 'encoding'> & { readonly data: null })

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
  /** Ids of the records touched, for the history of one record; those of a bulk entry stand in its `StoredTouches`. */
  readonly records: readonly string[]
}

/** Which records a bulk entry touched: the sorted hashes of their ids (see `touches.ts`). */
export interface StoredTouches {
  readonly seq: number
  readonly hashes: Uint32Array
}

/** Something worked out that can be worked out again, as it was when the case stood at entry `seq`. */
export interface StoredDerivation {
  readonly name: string
  readonly seq: number
  readonly value: unknown
}

/** The IndexedDB database of one case: a table per record, pages of records, contents as Blobs, an index of the journal, and what was worked out. */
export class CaseDatabase extends Dexie {
  declare readonly meta: EntityTable<StoredState, 'key'>
  declare readonly pages: DexieTable<StoredPage, [RowTable, number]>
  declare readonly removals: DexieTable<StoredRemoval, [RowTable, string]>
  declare readonly damaged: DexieTable<DamagedPage, [RowTable, number]>
  declare readonly contents: DexieTable<StoredContent, string>
  declare readonly entries: EntityTable<StoredEntry, 'seq'>
  declare readonly touches: EntityTable<StoredTouches, 'seq'>
  declare readonly derivations: EntityTable<StoredDerivation, 'name'>

  constructor(caseId: string) {
    super(databaseName(caseId), { chromeTransactionDurability: 'strict' })
    this.version(storeVersion).stores({
      meta: 'key',
      pages: '[table+number]',
      removals: '[table+id]',
      damaged: '[table+number]',
      entries: 'seq, *records',
      touches: 'seq',
      derivations: 'name',
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
  rows<Name extends RowTable>(name: Name): DexieTable<RecordOf<Name>, string> {
    return this.table(name)
  }
}

/** The name of a case's database. */
export function databaseName(caseId: string): string {
  return `claimbench-case-${caseId}`
}
