import { Dexie } from 'dexie'
import { fail, type Result } from '#core/lib/result.ts'
import type { Reader } from '#core/model/reader.ts'
import type { Change } from '../pages/change.ts'
import { textsIn } from '../pages/quotes.ts'
import { fitsPage, pageRows } from '../pages/write-page.ts'
import { type CaseStore, type IndexedEntry, sentence, unreadable, written } from './case-store.ts'
import { broughtContents, type ContentsOfCase, putContents, removeContents, removeOtherContents } from './contents.ts'
import { type CaseDatabase, type RowTable, rowTables, type StoredPage, type StoredState } from './database.ts'
import { indexWrite, inParts } from './index-writes.ts'
import { type Loaded, type LoadInto, type LoadPace, type ReadAgain, StoreLoader } from './load.ts'
import { packPages } from './pages.ts'
import { readSingles, type StoreWrite, writePages, writeRecords } from './write-changes.ts'

/** A table of at most this many records is written record by record when the store is made anew. */
const rowsKeptSingle = 2048

/** The tables that are not emptied when the store is made anew: contents take long to write, and are what their names say. */
const staying: ReadonlySet<string> = new Set(['damaged', 'contents'])

/** A content, which becomes a file of its own, takes about as long to write as so many records. */
const recordsPerContent = 30

/** An entry of the journal's index, and each id that it is found by, takes about as long to write as so many records in pages. */
const recordsPerKey = 7

/** Hears between the steps of a long write what share of it is done. */
export type StoreProgress = (share: number) => Promise<void>

const untold: StoreProgress = async () => {}

/** Tells before each step, which is of so many records, what share of all is done. */
function counting(all: number, progress: StoreProgress): (records: number) => Promise<void> {
  let done = 0
  return async (records) => {
    await progress(Math.min(1, done / all))
    done += records
  }
}

/** So many single records are worth putting into pages. */
const mostSingle = 2048

/** The records of a case in its store: reads them all, writes what changes of them, and packs anew what has got scattered. */
export class RecordStore {
  readonly #database: CaseDatabase
  #pageNumbers = new Map<RowTable, number>()
  #worn: readonly RowTable[] = []

  constructor(store: CaseStore) {
    this.#database = store.database
  }

  /**
   * Reads all records. A damaged page is set aside and read again from the journal where it has it; any other failure means that the store has
   * to be rebuilt from the journal.
   */
  async load(into: LoadInto, readAgain: ReadAgain, pace: LoadPace): Promise<Result<Loaded>> {
    try {
      const loaded = await new StoreLoader(this.#database, into, readAgain, pace).load()
      if (!loaded.ok) return loaded
      this.#pageNumbers = new Map(loaded.value.tables.map(({ table, lastPage }) => [table, lastPage]))
      this.#worn = loaded.value.tables
        .filter((found) => isWorn(found, into.count(found.table)))
        .map(({ table }) => table)
      return loaded
    } catch (error) {
      return fail('store-unreadable', `${unreadable}: ${sentence(error)}`)
    }
  }

  /** The tables that were found so scattered that they are worth packing anew. */
  get worn(): readonly RowTable[] {
    return this.#worn
  }

  /**
   * Packs a table anew as `read` has it, pausing between pages. The answer puts that in the place of what the store holds of the
   * table, in one transaction; until it is called nothing is written, and it must not be once the table has changed.
   */
  async fold<Name extends RowTable>(
    table: Name,
    read: Reader,
    pause: () => Promise<void>,
  ): Promise<() => Promise<Result<null>>> {
    const before = this.#pageNumbers.get(table) ?? 0
    const write = await this.#pack(table, read, pause)
    const put: StoreWrite = async (database) => {
      await database.pages.where('[table+number]').between([table, 0], [table, before], true, true).delete()
      await write(database)
    }
    return () => written(() => this.#transaction([put]))
  }

  /**
   * Prepares to write what an entry changed; `read` is the case with the change applied. Single records are read now, pages when the answer is
   * called, which writes the contents and then all the rest in one transaction or nothing. `progress` hears what share of the contents is written.
   */
  prepare(
    change: Change,
    read: Reader,
    indexed: IndexedEntry,
    state: StoredState,
  ): (progress?: StoreProgress) => Promise<Result<null>> {
    const last = [...writeRecords(change.rest, read), removeContents(change), indexWrite([indexed]), stateWrite(state)]
    const contents = broughtContents(change, read)
    return (progress = untold) =>
      written(async () => {
        await putContents(this.#database, contents.each(), counting(contents.count, progress))
        const first: StoreWrite[] = []
        for (const table of rowTables) {
          const pages = change.pages.filter((page) => page.table === table && page.part !== 'from')
          if (pages.length > 0) first.push(await this.#drain(table, pages, read))
        }
        await this.#transaction([...first, ...last])
      })
  }

  /**
   * Puts a whole case in the place of what the store holds: its contents, and then all the rest in one transaction or nothing. `progress` hears
   * between the steps what share is done.
   */
  async replace(
    read: Reader & { readonly contents: ContentsOfCase },
    entries: readonly IndexedEntry[],
    state: StoredState,
    progress: StoreProgress = untold,
  ): Promise<Result<null>> {
    return await written(async () => {
      const fresh = [...read.contents.fresh()]
      const records = rowTables.reduce((sum, table) => sum + read.count(table), 0)
      const index = inParts(entries)
      const keys = index.reduce((sum, part) => sum + part.keys, 0)
      const step = counting(records + fresh.length * recordsPerContent + keys * recordsPerKey, progress)
      this.#pageNumbers = new Map()
      this.#worn = []
      const writes: StoreWrite[] = [
        async (database) => {
          for (const table of database.tables) if (!staying.has(table.name)) await table.clear()
        },
        removeOtherContents(read.contents),
      ]
      await putContents(this.#database, fresh, (count) => step(count * recordsPerContent))
      for (const table of rowTables) writes.push(await this.#pack(table, read, () => step(pageRows)))
      for (const part of index) {
        // What is waited for within a transaction would else end it.
        writes.push(async () => await Dexie.waitFor(step(part.keys * recordsPerKey)), indexWrite(part.entries))
      }
      await this.#transaction([...writes, stateWrite(state)])
    })
  }

  /** Writes all of it, or nothing. */
  async #transaction(writes: readonly StoreWrite[]): Promise<void> {
    await this.#database.transaction('rw', this.#database.tables, async () => {
      for (const write of writes) await write(this.#database)
    })
  }

  /**
   * The write of a change's pages behind pages of what stands in single records, which else would overrule them. Records that
   * do not fit pages stay single, as they are after the change.
   */
  async #drain<Name extends RowTable>(table: Name, pages: Change['pages'], read: Reader): Promise<StoreWrite> {
    const { records, removed } = await readSingles(this.#database, table)
    const number = (): number => this.#nextPage(table)
    const drained = [
      ...(await packPages(table, 'removed', removed, number, textsIn(read))),
      ...(await packPages(table, 'added', records.filter(fitsPage), number, textsIn(read))),
    ]
    const unfit = records.flatMap((record) => (fitsPage(record) ? [] : (read.byId(table, record.id) ?? [])))
    return writePages(table, [...drained, ...this.#numbered(table, pages)], unfit)
  }

  #numbered(table: RowTable, pages: Change['pages']): readonly StoredPage[] {
    return pages.flatMap(({ part, rows, sha256, bytes }) =>
      part === 'from' ? [] : [{ table, part, rows, sha256, bytes, number: this.#nextPage(table) }],
    )
  }

  /** The write of a whole table, in the place of its single records and beside its pages. */
  async #pack<Name extends RowTable>(table: Name, read: Reader, pause: () => Promise<void>): Promise<StoreWrite> {
    const records = [...read.all(table)]
    const isSingle = records.length <= rowsKeptSingle
    const paged = isSingle ? [] : records.filter(fitsPage)
    const single = isSingle ? records : records.filter((record) => !fitsPage(record))
    const pages = await packPages(table, 'added', paged, () => this.#nextPage(table), textsIn(read), pause)
    return writePages(table, pages, single)
  }

  #nextPage(table: RowTable): number {
    const number = (this.#pageNumbers.get(table) ?? 0) + 1
    this.#pageNumbers.set(table, number)
    return number
  }
}

function stateWrite(state: StoredState): StoreWrite {
  return async (database) => {
    await database.meta.put(state)
  }
}

/** Single records are slow to read, and pages full of what no longer stands are read for nothing. */
function isWorn({ paged, single }: Loaded['tables'][number], standing: number): boolean {
  return single > mostSingle || paged > 2 * standing
}
