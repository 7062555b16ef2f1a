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
    try {
      const removals = await this.#database.removals.toArray()
      for (const table of tables) {
        const removed = new Set(removals.filter((removal) => removal.table === table).map(({ id }) => id))
        const loaded = await this.#loadTable(table, state, removed)
        if (!loaded.ok) return loaded
      }
      return ok(state)
    } catch (error) {
      return fail('store-unreadable', `${unreadable}: ${sentence(error)}`)
    }
  }

  /** Writes what an entry changed, in one transaction; `read` is the case with the diff applied. */
  async apply(diff: Diff, read: Reader, entry: StoredEntry, state: StoredState): Promise<Result<null>> {
    try {
      const writes = await prepareWrites(diff, read, (table) => this.#nextPage(table))
      await this.#database.transaction('rw', this.#database.tables, async () => {
        for (const write of writes) await write(this.#database)
        await this.#database.entries.put(entry)
        await this.#database.meta.put(state)
      })
      return ok(null)
    } catch (error) {
      return fail('store-unwritable', `The working copy of this case could not be written: ${sentence(error)}`)
    }
  }

  /** Puts a whole case in the place of what the store holds. */
  async replace(read: Reader, entries: readonly StoredEntry[], state: StoredState): Promise<Result<null>> {
    try {
      const pages: StoredPage[] = []
      this.#pageNumbers = new Map()
      for (const table of tables) pages.push(...(await this.#pack(table, read)))
      await this.#database.transaction('rw', this.#database.tables, async () => {
        for (const table of this.#database.tables) await table.clear()
        await this.#writeCase(read, pages)
        await this.#database.entries.bulkPut([...entries])
        await this.#database.meta.put(state)
      })
      return ok(null)
    } catch (error) {
      return fail('store-unwritable', `The working copy of this case could not be written: ${sentence(error)}`)
    }
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

  async #loadTable<Name extends Table>(
    table: Name,
    state: CaseState,
    removed: ReadonlySet<string>,
  ): Promise<Result<null>> {
    const pages = await this.#database.pages
      .where('[table+number]')
      .between([table, Dexie.minKey], [table, Dexie.maxKey])
      .toArray()
    for (const page of pages) {
      const content = await unpackPage(table, page)
      if (content === null)
        return fail('page-damaged', `${unreadable}: page ${page.number} of its ${table} is damaged.`)
      this.#pageNumbers.set(table, page.number)
      state.discard(table, content.removed)
      state.load(table, content.records)
    }
    state.discard(table, removed)
    const rows = await this.#database.rows(table).toArray()
    const damaged = rows.find((row) => !recordSchemas[table].safeParse(row).success)
    if (damaged !== undefined) return fail('row-damaged', `${unreadable}: a record of its ${table} is damaged.`)
    state.load(table, rows)
    return ok(null)
  }

  async #pack<Name extends Table>(table: Name, read: Reader): Promise<readonly StoredPage[]> {
    if (read.count(table) <= rowsKeptSingle) return []
    return await packPages(table, [...read.all(table)], [], (name) => this.#nextPage(name))
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

/** A rebuilt table of at most this many records is written record by record, as everyday edits are. */
const rowsKeptSingle = 2048

function sentence(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
