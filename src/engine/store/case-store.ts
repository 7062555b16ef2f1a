import { Dexie } from 'dexie'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Reader } from '#core/model/reader.ts'
import { type Table, tables } from '#core/model/tables.ts'
import type { Change } from '../pages/change.ts'
import { textsIn } from '../pages/quotes.ts'
import { fitsPage } from '../pages/write-page.ts'
import {
  CaseDatabase,
  databaseName,
  type StoredDerivation,
  type StoredEntry,
  type StoredPage,
  type StoredState,
  type StoredTouches,
  storeVersion,
} from './database.ts'
import { type Loaded, type LoadInto, type LoadPace, type ReadAgain, StoreLoader } from './load.ts'
import { packPages } from './pages.ts'
import { mayTouch } from './touches.ts'
import { readSingles, type StoreWrite, writePages, writeRecords } from './write-changes.ts'

const unreadable = 'The working copy of this case could not be read'

/** A table of at most this many records is written record by record when the store is made anew. */
const rowsKeptSingle = 2048

/** So many single records are worth putting into pages. */
const mostSingle = 2048

/** What the index of the journal keeps of an entry. */
export interface IndexedEntry {
  readonly entry: StoredEntry
  readonly touches: StoredTouches | null
}

/** The rebuildable copy of a case in IndexedDB: it opens fast, and is never trusted over the journal. */
export class CaseStore {
  readonly #database: CaseDatabase
  #pageNumbers = new Map<Table, number>()
  #worn: readonly Table[] = []

  private constructor(database: CaseDatabase) {
    this.#database = database
  }

  /** Opens or makes the store; refuses one that a newer program wrote. */
  static async open(caseId: string): Promise<Result<CaseStore>> {
    const database = new CaseDatabase(caseId)
    try {
      await database.open()
      // Dexie multiplies its versions by ten, and opens a newer database without complaint.
      const newer = database.backendDB().version > storeVersion * 10
      const state = newer ? undefined : await database.meta.get('state')
      if (newer || (state !== undefined && state.version > storeVersion)) {
        database.close()
        return fail(
          'store-newer',
          'This case was last opened by a newer Claimbench. Update Claimbench to open it; nothing was changed.',
        )
      }
      return ok(new CaseStore(database))
    } catch (error) {
      database.close()
      return fail('store-unreadable', `${unreadable}: ${sentence(error)}`)
    }
  }

  /** Deletes the store of a case. */
  static async remove(caseId: string): Promise<void> {
    await Dexie.delete(databaseName(caseId))
  }

  /** How far the store follows the journal; null when it is empty or of an older layout. */
  async state(): Promise<StoredState | null> {
    const state = await this.#database.meta.get('state')
    return state?.version === storeVersion ? state : null
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
  get worn(): readonly Table[] {
    return this.#worn
  }

  /**
   * Packs a table anew as `read` has it, pausing between pages. The answer puts that in the place of what the store holds of the
   * table, in one transaction; until it is called nothing is written, and it must not be once the table has changed.
   */
  async fold<Name extends Table>(
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
   * called, which writes all of it in one transaction or nothing.
   */
  prepare(change: Change, read: Reader, indexed: IndexedEntry, state: StoredState): () => Promise<Result<null>> {
    const last = [...writeRecords(change.rest, read), indexWrite(indexed), stateWrite(state)]
    return () =>
      written(async () => {
        const first: StoreWrite[] = []
        for (const table of tables) {
          const pages = change.pages.filter((page) => page.table === table && page.part !== 'from')
          if (pages.length > 0) first.push(await this.#drain(table, pages, read))
        }
        await this.#transaction([...first, ...last])
      })
  }

  /** Puts a whole case in the place of what the store holds. */
  async replace(
    read: Reader,
    entries: readonly IndexedEntry[],
    state: StoredState,
    pause: () => Promise<void> = async () => {},
  ): Promise<Result<null>> {
    return await written(async () => {
      this.#pageNumbers = new Map()
      this.#worn = []
      const writes: StoreWrite[] = [
        async (database) => {
          for (const table of database.tables) if (table.name !== 'damaged') await table.clear()
        },
      ]
      for (const table of tables) writes.push(await this.#pack(table, read, pause))
      await this.#transaction([...writes, ...entries.map(indexWrite), stateWrite(state)])
    })
  }

  /** The index of the journal's entries, newest first, from `offset` on. */
  async entries(offset: number, count: number): Promise<readonly StoredEntry[]> {
    return await this.#database.entries.orderBy('seq').reverse().offset(offset).limit(count).toArray()
  }

  /** The whole index of the journal. */
  async indexed(): Promise<readonly IndexedEntry[]> {
    const touches = new Map((await this.#database.touches.toArray()).map((touched) => [touched.seq, touched]))
    const entries = await this.#database.entries.toArray()
    return entries.map((entry) => ({ entry, touches: touches.get(entry.seq) ?? null }))
  }

  async entry(seq: number): Promise<StoredEntry | null> {
    return (await this.#database.entries.get(seq)) ?? null
  }

  /** The entries that touched a record, newest first; a bulk entry may be among them by chance. */
  async entriesOf(id: string): Promise<readonly StoredEntry[]> {
    const single = await this.#database.entries.where('records').equals(id).toArray()
    const bulk: number[] = []
    await this.#database.touches.each(({ seq, hashes }) => {
      if (mayTouch(hashes, id)) bulk.push(seq)
    })
    const touching = (await this.#database.entries.bulkGet(bulk)).filter((entry) => entry !== undefined)
    return [...single, ...touching].sort((left, right) => right.seq - left.seq)
  }

  /** What was worked out under this name; null when it was not. */
  async derivation(name: string): Promise<StoredDerivation | null> {
    return (await this.#database.derivations.get(name)) ?? null
  }

  /** Keeps what was worked out, so that it need not be when the case is opened again. */
  async keep(derivation: StoredDerivation): Promise<Result<null>> {
    return await written(async () => {
      await this.#database.derivations.put(derivation)
    })
  }

  close(): void {
    this.#database.close()
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
  async #drain<Name extends Table>(table: Name, pages: Change['pages'], read: Reader): Promise<StoreWrite> {
    const { records, removed } = await readSingles(this.#database, table)
    const number = (): number => this.#nextPage(table)
    const drained = [
      ...(await packPages(table, 'removed', removed, number, textsIn(read))),
      ...(await packPages(table, 'added', records.filter(fitsPage), number, textsIn(read))),
    ]
    const unfit = records.flatMap((record) => (fitsPage(record) ? [] : (read.byId(table, record.id) ?? [])))
    return writePages(table, [...drained, ...this.#numbered(pages)], unfit)
  }

  #numbered(pages: Change['pages']): readonly StoredPage[] {
    return pages.flatMap(({ table, part, rows, sha256, bytes }) =>
      part === 'from' ? [] : [{ table, part, rows, sha256, bytes, number: this.#nextPage(table) }],
    )
  }

  /** The write of a whole table, in the place of its single records and beside its pages. */
  async #pack<Name extends Table>(table: Name, read: Reader, pause: () => Promise<void>): Promise<StoreWrite> {
    const records = [...read.all(table)]
    const isSingle = records.length <= rowsKeptSingle
    const paged = isSingle ? [] : records.filter(fitsPage)
    const single = isSingle ? records : records.filter((record) => !fitsPage(record))
    const pages = await packPages(table, 'added', paged, () => this.#nextPage(table), textsIn(read), pause)
    return writePages(table, pages, single)
  }

  #nextPage(table: Table): number {
    const number = (this.#pageNumbers.get(table) ?? 0) + 1
    this.#pageNumbers.set(table, number)
    return number
  }
}

function indexWrite({ entry, touches }: IndexedEntry): StoreWrite {
  return async (database) => {
    await database.entries.put(entry)
    if (touches !== null) await database.touches.put(touches)
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

async function written(work: () => Promise<void>): Promise<Result<null>> {
  try {
    await work()
    return ok(null)
  } catch (error) {
    return fail('store-unwritable', `The working copy of this case could not be written: ${sentence(error)}`)
  }
}

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
