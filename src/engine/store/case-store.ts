import { Dexie } from 'dexie'
import { fail, ok, type Result } from '#core/lib/result.ts'
import {
  CaseDatabase,
  databaseName,
  type StoredDerivation,
  type StoredEntry,
  type StoredState,
  type StoredTouches,
  storeVersion,
} from './database.ts'
import { mayTouch } from './touches.ts'

export const unreadable = 'The working copy of this case could not be read'

/** What is said after why the store could not be written. */
export const madeGoodLater =
  'Your changes are safe in the journal; the working copy is made good when the case is opened next.'

/** What the index of the journal keeps of an entry. */
export interface IndexedEntry {
  readonly entry: StoredEntry
  readonly touches: StoredTouches | null
}

/**
 * The rebuildable copy of a case in IndexedDB: it opens fast, and is never trusted over the journal. Here is what can be asked of it before its records
 * are read; those are in the `RecordStore` over it.
 */
export class CaseStore {
  /** For `RecordStore`, which holds the records. */
  readonly database: CaseDatabase

  private constructor(database: CaseDatabase) {
    this.database = database
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

  /** Whether it can still be asked: it is closed when another window deletes it. */
  get isOpen(): boolean {
    return this.database.isOpen()
  }

  /** Deletes the store of a case. */
  static async remove(caseId: string): Promise<void> {
    await Dexie.delete(databaseName(caseId))
  }

  /** How far the store follows the journal; null when it is empty or of an older layout. */
  async state(): Promise<StoredState | null> {
    const state = await this.database.meta.get('state')
    return state?.version === storeVersion ? state : null
  }

  /** The index of the journal's entries, newest first, from `offset` on. */
  async entries(offset: number, count: number): Promise<readonly StoredEntry[]> {
    return await this.database.entries.orderBy('seq').reverse().offset(offset).limit(count).toArray()
  }

  /** The whole index of the journal. */
  async indexed(): Promise<readonly IndexedEntry[]> {
    const touches = new Map((await this.database.touches.toArray()).map((touched) => [touched.seq, touched]))
    const entries = await this.database.entries.toArray()
    return entries.map((entry) => ({ entry, touches: touches.get(entry.seq) ?? null }))
  }

  async entry(seq: number): Promise<StoredEntry | null> {
    return (await this.database.entries.get(seq)) ?? null
  }

  /** The entries that touched a record, newest first; a bulk entry may be among them by chance. */
  async entriesOf(id: string): Promise<readonly StoredEntry[]> {
    const single = await this.database.entries.where('records').equals(id).toArray()
    const bulk: number[] = []
    await this.database.touches.each(({ seq, hashes }) => {
      if (mayTouch(hashes, id)) bulk.push(seq)
    })
    const touching = (await this.database.entries.bulkGet(bulk)).filter((entry) => entry !== undefined)
    return [...single, ...touching].sort((left, right) => right.seq - left.seq)
  }

  /** What was worked out under this name; null when it was not. */
  async derivation(name: string): Promise<StoredDerivation | null> {
    return (await this.database.derivations.get(name)) ?? null
  }

  /** Keeps what was worked out, so that it need not be when the case is opened again. */
  async keep(derivation: StoredDerivation): Promise<Result<null>> {
    return await written(async () => {
      await this.database.derivations.put(derivation)
    })
  }

  /** Takes the bytes of a content out that were found damaged, so that the next opening makes the store anew. */
  async markDamaged(content: string): Promise<Result<null>> {
    return await written(async () => {
      await this.database.contents.update(content, { data: null })
    })
  }

  /** Throws away all that it holds: where it cannot be made to agree with the journal, nothing of it may be believed. */
  async empty(): Promise<Result<null>> {
    return await written(async () => {
      await this.database.delete({ disableAutoOpen: false })
      await this.database.open()
    })
  }

  close(): void {
    this.database.close()
  }
}

export async function written(work: () => Promise<void>): Promise<Result<null>> {
  try {
    await work()
    return ok(null)
  } catch (error) {
    return fail('store-unwritable', `The working copy of this case could not be written: ${sentence(error)}`)
  }
}

/** What an error says, in one line: Dexie adds the error that it comes from in a second, in the same words. */
export function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  return message.split('\n', 1)[0] ?? message
}
