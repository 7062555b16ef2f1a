import { Sha256 } from '#core/model/ids.ts'
import type { CaseRecords } from '../records/case-records.ts'
import type { IndexedEntry } from '../store/case-store.ts'
import type { RecordStore } from '../store/record-store.ts'
import type { Follow, Replay } from './replay.ts'
import { storedState } from './stored-state.ts'

/** Has the store take entries as they are replayed, until it cannot. */
export class Following {
  readonly #caseId: string
  readonly #recordStore: RecordStore
  readonly #records: CaseRecords
  readonly #replay: Replay
  readonly #entries: IndexedEntry[] = []
  #message: string | null = null

  /** `records` are those that `replay` changes. */
  constructor(caseId: string, recordStore: RecordStore, records: CaseRecords, replay: Replay) {
    this.#caseId = caseId
    this.#recordStore = recordStore
    this.#records = records
    this.#replay = replay
  }

  /** What it could not take, and why; null where it took all. */
  get missed(): { readonly message: string; readonly entries: readonly IndexedEntry[] } | null {
    return this.#message === null ? null : { message: this.#message, entries: this.#entries }
  }

  readonly follow: Follow = async (change, indexed, { offset, length }, progress) => {
    if (this.#message === null) {
      const { seq, hash } = indexed.entry
      const tail = { seq, hash: Sha256.parse(hash), size: offset + length }
      const state = storedState(this.#caseId, tail, this.#replay.history)
      const written = await this.#recordStore.prepare(change, this.#records, indexed, state)(progress)
      if (written.ok) return
      this.#message = written.message
    }
    this.#entries.push(indexed)
  }
}
