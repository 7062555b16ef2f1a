import type { Result } from '#core/lib/result.ts'

/**
 * Where a journal is kept: a file in Electron's main process, or in the browser's private file system. Offsets and lengths are
 * bytes. Nothing is reported as done before it is flushed to the disk.
 */
export interface JournalPort {
  size(): Promise<Result<number>>
  /** The bytes from `offset`; fewer than `length` at the end of the file. */
  read(offset: number, length: number): Promise<Result<Uint8Array>>
  /** Appends and flushes. A failure (`disk-full`, `journal-unwritable`) leaves the file as it was, or says that it could not. */
  append(bytes: Uint8Array): Promise<Result<null>>
  /** Cuts the file to `size` and flushes. */
  truncate(size: number): Promise<Result<null>>
  close(): Promise<void>
}
