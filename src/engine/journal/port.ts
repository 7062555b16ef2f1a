import type { Result } from '#core/lib/result.ts'
import type { Sha256 } from '#core/model/ids.ts'

/** A page file: bytes under their own SHA-256 (SPEC J-17). */
export interface PageFile {
  readonly sha256: Sha256
  readonly bytes: Uint8Array
}

/** Where the page files of a case are kept: the folder `pages` beside its journal. */
export interface PagePort {
  /**
   * Writes and flushes pages; those that are there already with the right size are left alone. A failure (`disk-full`, `journal-unwritable`)
   * leaves no part of a page under its name, though some of the pages may be there whole.
   */
  writePages(pages: readonly PageFile[]): Promise<Result<null>>
  /** The bytes of a page, whose SHA-256 was checked. Fails with `page-missing`, `page-damaged` or `journal-unreadable`. */
  readPage(sha256: Sha256): Promise<Result<Uint8Array>>
  /** Removes the page files that are not to be kept, and what failed writes left; gives how many pages were removed. */
  sweepPages(keep: ReadonlySet<Sha256>): Promise<Result<number>>
}

/**
 * Where a journal is kept: a file in Electron's main process, or in the browser's private file system. Offsets and lengths are
 * bytes. Nothing is reported as done before it is flushed to the disk.
 */
export interface JournalPort extends PagePort {
  size(): Promise<Result<number>>
  /** The bytes from `offset`; fewer than `length` at the end of the file. */
  read(offset: number, length: number): Promise<Result<Uint8Array>>
  /** Appends and flushes. A failure (`disk-full`, `journal-unwritable`) leaves the file as it was, or says that it could not. */
  append(bytes: Uint8Array): Promise<Result<null>>
  /** Cuts the file to `size` and flushes. */
  truncate(size: number): Promise<Result<null>>
  close(): Promise<void>
}
