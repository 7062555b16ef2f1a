import type { Diff, Patch, TableDiff } from '#core/journal/diff.ts'
import type { Result } from '#core/lib/result.ts'
import type { IndexedTable, Indexes } from '#core/model/indexes.ts'
import type { Reader } from '#core/model/reader.ts'
import { type IdOf, type RecordOf, type Table, tables } from '#core/model/tables.ts'
import { allTables } from '../columns/tables/all-tables.ts'
import type { HeldContent } from '../contents/held-content.ts'
import type { Page } from '../pages/page.ts'
import { textsIn } from '../pages/quotes.ts'
import type { Indexer } from '../search/batch.ts'
import type { LoadInto } from '../store/load.ts'
import { claimRecords } from './claims.ts'
import { ColumnTable } from './column-table.ts'
import { type ContentReading, ContentTable } from './content-table.ts'
import { linkRecords } from './links.ts'
import { mentionRecords } from './mentions.ts'
import { noteRecords } from './notes.ts'
import type { RecordTable } from './record-table.ts'
import { SmallTable } from './small-table.ts'

/** The columns of pages by which records are called elsewhere. */
const namings = ['statement', 'name', 'title'] as const

type RecordTables = { readonly [Name in Table]: RecordTable<Name> }

/**
 * The records of a case in memory. Claims, mentions, links and notes, of which there may be millions, are kept in the columns that queries
 * are answered from, and made into objects when they are asked for; the other tables are small and kept as objects. It
 * changes by diffs, or by the pages of a bulk diff.
 */
export class CaseRecords implements Reader, LoadInto {
  /** The columns, which queries are answered from. */
  readonly columns: ReturnType<typeof allTables>
  /** The texts and originals, which are not all in memory. */
  readonly contents: ContentTable
  readonly #tables: RecordTables
  /** Whether records have come or gone since `settle` that others are counted from. */
  #isUnsettled = false

  /**
   * `locale`: the BCP 47 tag of the language whose collation sorts texts; `indexer`: where search indexes are built, when not here; `reading`: how contents
   * are read when they are asked for, without which they are read while the case is opened.
   */
  constructor(locale: string, indexer: Indexer | null = null, reading: ContentReading | null = null) {
    const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'variant' })
    const textOf = textsIn(this)
    this.columns = allTables(this, collator, indexer, {
      quotes: (claim) => mentions.quotes(claim),
      stating: (claim) => mentions.stating(claim),
      notes: (claim) => notes.notes(claim),
    })
    const mentions = mentionRecords(this.columns, textOf)
    const notes = noteRecords(this.columns)
    const { tables } = this.columns
    this.contents = new ContentTable(reading, (id) => this.where('sources', 'content', id).map(({ title }) => title))
    this.#tables = {
      cases: new SmallTable('cases', textOf, null),
      contents: this.contents,
      sources: new SmallTable('sources', textOf, tables.sources),
      tags: new SmallTable('tags', textOf, tables.tags),
      entities: new SmallTable('entities', textOf, tables.entities),
      claims: new ColumnTable(claimRecords(this.columns)),
      mentions: new ColumnTable<'mentions'>(mentions),
      links: new ColumnTable(linkRecords(this.columns)),
      notes: new ColumnTable<'notes'>(notes),
      views: new SmallTable('views', textOf, null),
    }
  }

  byId<Name extends Table>(table: Name, id: IdOf<Name>): RecordOf<Name> | undefined {
    return this.#table(table).find(id)
  }

  where<Name extends IndexedTable>(table: Name, index: Indexes[Name], key: string): readonly RecordOf<Name>[] {
    return this.#table<Name>(table).where(index, key)
  }

  all<Name extends Table>(table: Name): Iterable<RecordOf<Name>> {
    return this.#table(table).all()
  }

  count(table: Table): number {
    return this.#tables[table].count
  }

  /**
   * Throws when a diff does not fit (an addition of other than a content that stands already, an update or removal of what does not): then journal and records have parted ways, and going on
   * would lose work. Throws `ContentDamaged` when a content that the change builds on cannot be read.
   */
  mustFit(diff: Diff): void {
    for (const table of tables) this.#mustFit(table, diff)
  }

  /** Makes the changes of a diff. Throws, with nothing changed, as `mustFit` does. */
  apply(diff: Diff): void {
    this.mustFit(diff)
    for (const table of tables) this.#applyTable(table, diff)
    if (tables.some((table) => diff[table] !== undefined)) this.#isUnsettled = true
  }

  /** Makes the changes of one page of a bulk diff. */
  takePage(part: 'added' | 'to' | 'removed', page: Page): void {
    const { slots } = this.columns.columns.claims
    const before = slots.size
    this.#tables[page.table].takePage(part, page)
    // Nothing names a claim whose id never came up, so there is nothing to count for it.
    if (page.table !== 'claims' || slots.size - before < page.rows) this.#isUnsettled = true
    if (part === 'to' && namings.some((column) => page.has(column))) this.#forgetNamed()
  }

  /** Puts records in without a diff, as when a stored case is read; a record with the id of a standing one takes its place. */
  load<Name extends Table>(table: Name, records: Iterable<RecordOf<Name>>): void {
    const standing = this.#table<Name>(table)
    for (const record of records) standing.put(record)
    this.#isUnsettled = true
  }

  /** Takes records out without a diff, as when a stored case is read; ids that do not stand are passed over. */
  discard(table: Table, ids: Iterable<string>): void {
    for (const id of ids) this.#tables[table].remove(id)
    this.#isUnsettled = true
  }

  hold(contents: Iterable<HeldContent>): Promise<Result<null>> {
    return this.contents.hold(contents)
  }

  expect(table: Table, rows: number): void {
    this.#tables[table].expect(rows)
  }

  /** Brings everything up to date that is counted from other records; to be called when many have come or gone at once. */
  settle(): void {
    if (this.#isUnsettled) this.columns.deriveAll()
    this.#isUnsettled = false
  }

  /** Rows are found by, and notes sorted by, how other records are called. */
  #forgetNamed(): void {
    const { tables: queried, columns } = this.columns
    for (const table of [queried.claims, queried.links, queried.notes])
      for (const slot of table.slots.inOrder()) table.search.forget(slot)
    for (const slot of queried.notes.slots.inOrder()) columns.notes.subject.touch(slot)
  }

  #table<Name extends Table>(table: Name): RecordTable<Name> {
    return this.#tables[table]
  }

  #mustFit<Name extends Table>(table: Name, diff: Diff): void {
    const change: TableDiff<Name> | undefined = diff[table]
    if (change === undefined) return
    for (const { id } of change.removed) if (!this.#table<Name>(table).has(id)) throw notStanding(table, id)
    for (const [{ id }] of change.updated) this.#standing<Name>(table, id)
    // The store may have a content before the entry that brings it, and it is the same one.
    if (table === 'contents') return
    for (const { id } of change.added) {
      if (this.#table<Name>(table).has(id)) throw new Error(`${table} ${id} is added but stands already.`)
    }
  }

  #applyTable<Name extends Table>(table: Name, diff: Diff): void {
    const change: TableDiff<Name> | undefined = diff[table]
    if (change === undefined) return
    const standing = this.#table<Name>(table)
    for (const { id } of change.removed) standing.remove(id)
    for (const [, to] of change.updated) standing.put(this.#patched(table, to))
    for (const record of change.added) standing.put(record)
  }

  #patched<Name extends Table>(table: Name, patch: Patch<Name>): RecordOf<Name> {
    return { ...this.#standing<Name>(table, patch.id), ...patch }
  }

  #standing<Name extends Table>(table: Name, id: string): RecordOf<Name> {
    const record = this.#table<Name>(table).find(id)
    if (record === undefined) throw notStanding(table, id)
    return record
  }
}

function notStanding(table: Table, id: string): Error {
  return new Error(`${table} ${id} is changed but does not stand in the case.`)
}
