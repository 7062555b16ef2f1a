import { fail, ok, type Result } from '#core/lib/result.ts'
import { recordSchemas } from '#core/model/record-schemas.ts'
import type { RecordOf } from '#core/model/tables.ts'
import type { HeldContent } from '../contents/held-content.ts'
import type { Page } from '../pages/page.ts'
import { contentDamaged, readContents } from './contents.ts'
import { type CaseDatabase, type RowTable, rowTables, type StoredPage } from './database.ts'
import { unpackPage } from './pages.ts'
import { readSingles, wholeOf } from './write-changes.ts'

/** What takes the records of a store as they are read. */
export interface LoadInto {
  /** Tells how many records a page-wise table may have, so that room is made once. */
  expect(table: RowTable, rows: number): void
  takePage(part: StoredPage['part'], page: Page): void
  load<Name extends RowTable>(table: Name, records: Iterable<RecordOf<Name>>): void
  /** Takes contents, reading their Blobs or not. Fails where one that it reads is damaged. */
  hold(contents: readonly HeldContent[]): Promise<Result<null>>
  discard(table: RowTable, ids: Iterable<string>): void
  count(table: RowTable): number
}

/** Reads a page from the journal by its SHA-256; fails when the journal does not have it. */
export type ReadAgain = (sha256: string) => Promise<Result<Uint8Array>>

/** In what a table lay. */
interface LoadedTable {
  readonly table: RowTable
  readonly lastPage: number
  /** Records read from pages, those that others overrule included. */
  readonly paged: number
  readonly single: number
}

export interface Loaded {
  readonly tables: readonly LoadedTable[]
  /** What was mended on the way, in sentences. */
  readonly repairs: readonly string[]
}

/** What is done between two pages: letting others in, and telling the share of pages that are read. */
export interface LoadPace {
  readonly pause: () => Promise<void>
  readonly progress: (share: number) => void
}

/** Pages fetched at once: enough to keep the disk busy, few enough to give way in between. */
const pagesAtOnce = 16

/** Reads a store, table by table. */
export class StoreLoader {
  readonly #database: CaseDatabase
  readonly #into: LoadInto
  readonly #readAgain: ReadAgain
  readonly #pace: LoadPace
  #pages = 0
  #read = 0
  readonly #repairs: string[] = []

  constructor(database: CaseDatabase, into: LoadInto, readAgain: ReadAgain, pace: LoadPace) {
    this.#database = database
    this.#into = into
    this.#readAgain = readAgain
    this.#pace = pace
  }

  /** To list very many contents is mostly waiting for the browser, which opens each, so the tables are read meanwhile. */
  async load(): Promise<Result<Loaded>> {
    const [held, tables] = await Promise.all([this.#contents(), this.#tables()])
    if (!held.ok) return held
    return tables.ok ? ok({ tables: tables.value, repairs: this.#repairs }) : tables
  }

  async #contents(): Promise<Result<null>> {
    const contents = await readContents(this.#database)
    if (!contents.ok) return contents
    const held = await this.#into.hold(contents.value)
    return held.ok ? held : contentDamaged
  }

  async #tables(): Promise<Result<readonly LoadedTable[]>> {
    const found: LoadedTable[] = []
    this.#pages = await this.#database.pages.count()
    for (const table of rowTables) {
      const loaded = await this.#table(table)
      if (!loaded.ok) return loaded
      found.push(loaded.value)
    }
    return ok(found)
  }

  async #table<Name extends RowTable>(table: Name): Promise<Result<LoadedTable>> {
    const pages = await this.#tablePages(table)
    if (!pages.ok) return pages
    const { records, removed } = await readSingles(this.#database, table)
    this.#into.discard(
      table,
      removed.map(({ id }) => id),
    )
    const damaged = records.find((record) => !recordSchemas[table].safeParse(record).success)
    if (damaged !== undefined)
      return fail(
        'row-damaged',
        `The working copy of this case could not be read: a record of its ${table} is damaged.`,
      )
    this.#into.load(table, records)
    return ok({ table, ...pages.value, single: records.length })
  }

  /** The next pages are fetched while those before are taken. */
  async #tablePages(table: RowTable): Promise<Result<{ readonly lastPage: number; readonly paged: number }>> {
    const numbers = await this.#numbers(table)
    let paged = 0
    let fetching = this.#fetch(table, numbers.slice(0, pagesAtOnce))
    for (let start = 0; start < numbers.length; start += pagesAtOnce) {
      const fetched = await fetching
      fetching = this.#fetch(table, numbers.slice(start + pagesAtOnce, start + 2 * pagesAtOnce))
      for (const [stored, opened] of fetched) {
        const page = opened.ok ? opened : await this.#mend(stored, opened.message)
        if (!page.ok) return page
        if (paged === 0) this.#into.expect(table, numbers.length * stored.rows)
        this.#into.takePage(stored.part, page.value)
        paged += stored.rows
        this.#read += 1
        this.#pace.progress(this.#read / this.#pages)
        await this.#pace.pause()
      }
    }
    return ok({ lastPage: numbers.at(-1) ?? 0, paged })
  }

  async #numbers(table: RowTable): Promise<readonly number[]> {
    const keys = await this.#database.pages
      .where('[table+number]')
      .between(...wholeOf(table))
      .primaryKeys()
    return keys.map(([, number]) => number)
  }

  async #fetch(table: RowTable, numbers: readonly number[]) {
    const stored = await this.#database.pages.bulkGet(
      numbers.map((number) => [table, number] satisfies [RowTable, number]),
    )
    const present = stored.filter((page) => page !== undefined)
    return await Promise.all(present.map(async (page) => [page, await unpackPage(page)] as const))
  }

  /** Sets a damaged page aside and puts the journal's copy in its place. */
  async #mend(stored: StoredPage, what: string): Promise<Result<Page>> {
    const bytes = await this.#readAgain(stored.sha256)
    if (!bytes.ok) return fail('page-damaged', `The working copy of this case could not be read: ${what}.`)
    const page = { ...stored, bytes: bytes.value }
    const opened = await unpackPage(page)
    if (!opened.ok) return opened
    await this.#database.transaction('rw', this.#database.pages, this.#database.damaged, async () => {
      await this.#database.damaged.put({ ...stored, at: new Date().toISOString() })
      await this.#database.pages.put(page)
    })
    this.#repairs.push(`In the working copy of this case ${what}. It was set aside and read again from the journal.`)
    return opened
  }
}
