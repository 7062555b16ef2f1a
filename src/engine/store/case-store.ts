import { Dexie } from 'dexie'
import type { Diff } from '#core/journal/diff.ts'
import { CaseState } from '#core/journal/state.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Reader } from '#core/model/reader.ts'
import { recordSchemas, type Table, tables } from '#core/model/tables.ts'
import {
  CaseDatabase,
  databaseName,
  type StoredEntry,
  type StoredPage,
  type StoredState,
  storeVersion,
} from './database.ts'
import { unpackPage } from './pages.ts'
import { packPages, prepareWrites } from './write-changes.ts'

const unreadable = 'The working copy of this case could not be read'

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

  /** How far the store follows the journal; null when it is empty. */
  async state(): Promise<StoredState | null> {
    return (await this.#database.meta.get('state')) ?? null
  }

  /** Reads all records. A failure means that the store has to be rebuilt from the journal. */
  async load(): Promise<Result<CaseState>> {
    const state = new CaseState()
    const worn: Table[] = []
    try {
      for (const table of tables) {
        const loaded = await this.#loadTable(table, state)
        if (!loaded.ok) return loaded
        if (isWorn(loaded.value, state.count(table))) worn.push(table)
      }
      this.#worn = worn
      return ok(state)
    } catch (error) {
      return fail('store-unreadable', `${unreadable}: ${sentence(error)}`)
    }
  }

  /** The tables that were found so scattered that they are worth folding. */
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
    const records = [...read.all(table)]
    const isSingle = records.length <= rowsKeptSingle
    const before = this.#pageNumbers.get(table) ?? 0
    const pages = isSingle ? [] : await packPages(table, records, [], () => this.#nextPage(table), pause)
    const put = async (database: CaseDatabase): Promise<void> => {
      await database.pages.where('[table+number]').between([table, 0], [table, before], true, true).delete()
      await database.removals
        .where('[table+id]')
        .between(...wholeOf(table))
        .delete()
      await database.rows(table).clear()
      await database.pages.bulkPut([...pages])
      if (isSingle) await database.rows(table).bulkPut(records)
    }
    return () => written(() => this.#transaction(put))
  }

  /** Writes what an entry changed, in one transaction; `read` is the case with the diff applied. */
  async apply(diff: Diff, read: Reader, entry: StoredEntry, state: StoredState): Promise<Result<null>> {
    return await written(async () => {
      const writes = await prepareWrites(diff, read, (table) => this.#nextPage(table))
      await this.#transaction(async (database) => {
        for (const write of writes) await write(database)
        await database.entries.put(entry)
        await database.meta.put(state)
      })
    })
  }

  /** Puts a whole case in the place of what the store holds. */
  async replace(read: Reader, entries: readonly StoredEntry[], state: StoredState): Promise<Result<null>> {
    return await written(async () => {
      const pages: StoredPage[] = []
      this.#pageNumbers = new Map()
      this.#worn = []
      for (const table of tables) pages.push(...(await this.#pack(table, read)))
      await this.#transaction(async (database) => {
        for (const table of database.tables) await table.clear()
        await this.#writeCase(read, pages)
        await database.entries.bulkPut([...entries])
        await database.meta.put(state)
      })
    })
  }

  /** The index of the journal's entries, newest first, from `offset` on. */
  async entries(offset: number, count: number): Promise<readonly StoredEntry[]> {
    return await this.#database.entries.orderBy('seq').reverse().offset(offset).limit(count).toArray()
  }

  async entry(seq: number): Promise<StoredEntry | null> {
    return (await this.#database.entries.get(seq)) ?? null
  }

  /** The entries that touched a record, newest first. */
  async entriesOf(id: string): Promise<readonly StoredEntry[]> {
    const single = await this.#database.entries.where('records').equals(id).toArray()
    const bulk = await this.#database.entries.where('records').equals('bulk').toArray()
    return [...single, ...bulk.filter((entry) => entry.bulkIds.includes(id))].sort(
      (left, right) => right.seq - left.seq,
    )
  }

  close(): void {
    this.#database.close()
  }

  /** Writes all of it, or nothing. */
  async #transaction(work: (database: CaseDatabase) => Promise<void>): Promise<void> {
    await this.#database.transaction('rw', this.#database.tables, () => work(this.#database))
  }

  /** Reads a table into the state, and tells in what it lay. */
  async #loadTable<Name extends Table>(table: Name, state: CaseState): Promise<Result<Stored>> {
    const { pages, removals, rows } = await this.#readTable(table)
    let paged = 0
    for (const page of pages) {
      const content = await unpackPage(table, page)
      if (content === null)
        return fail('page-damaged', `${unreadable}: page ${page.number} of its ${table} is damaged.`)
      this.#pageNumbers.set(table, page.number)
      paged += content.records.length
      state.discard(table, content.removed)
      state.load(table, content.records)
    }
    state.discard(
      table,
      removals.map(({ id }) => id),
    )
    const damaged = rows.find((row) => !recordSchemas[table].safeParse(row).success)
    if (damaged !== undefined) return fail('row-damaged', `${unreadable}: a record of its ${table} is damaged.`)
    state.load(table, rows)
    return ok({ paged, single: rows.length })
  }

  /** Reads in one transaction, since another window may be writing. */
  async #readTable<Name extends Table>(table: Name) {
    const { pages, removals } = this.#database
    const rows = this.#database.rows(table)
    return await this.#database.transaction('r', [pages, removals, rows], async () => ({
      pages: await pages
        .where('[table+number]')
        .between(...wholeOf(table))
        .toArray(),
      removals: await removals
        .where('[table+id]')
        .between(...wholeOf(table))
        .toArray(),
      rows: await rows.toArray(),
    }))
  }

  async #pack<Name extends Table>(table: Name, read: Reader): Promise<readonly StoredPage[]> {
    if (read.count(table) <= rowsKeptSingle) return []
    return await packPages(table, [...read.all(table)], [], () => this.#nextPage(table))
  }

  async #writeCase(read: Reader, pages: readonly StoredPage[]): Promise<void> {
    await this.#database.pages.bulkPut([...pages])
    for (const table of tables) {
      if (read.count(table) <= rowsKeptSingle) await this.#database.rows(table).bulkPut([...read.all(table)])
    }
  }

  #nextPage(table: Table): number {
    const number = (this.#pageNumbers.get(table) ?? 0) + 1
    this.#pageNumbers.set(table, number)
    return number
  }
}

/** Of how many records a table was read: from pages, overruled ones included, and one by one. */
interface Stored {
  readonly paged: number
  readonly single: number
}

/** Single records are slow to read, and pages full of what no longer stands are read for nothing. */
function isWorn({ paged, single }: Stored, standing: number): boolean {
  return single > mostSingle || paged > 2 * standing
}

const mostSingle = 5000

/** A rebuilt table of at most this many records is written record by record, as everyday edits are. */
const rowsKeptSingle = 2048

/** The keys of all pages or removals of a table. */
function wholeOf(table: Table): readonly [from: readonly unknown[], to: readonly unknown[]] {
  return [
    [table, Dexie.minKey],
    [table, Dexie.maxKey],
  ]
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
