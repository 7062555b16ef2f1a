import type { Sha256 } from '#core/model/ids.ts'

/** Where an entry stands in the file, in bytes, its chunks included. */
export interface EntryPlace {
  readonly offset: number
  readonly length: number
}

/** The end of a journal: its last entry, and its size in bytes. */
export interface JournalTail {
  readonly seq: number
  readonly hash: Sha256
  readonly size: number
}
