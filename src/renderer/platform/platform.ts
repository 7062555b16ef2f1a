import type { FilePiece } from '#core/lib/file-piece.ts'
import type { Result } from '#core/lib/result.ts'
import type { JournalPort } from '#engine/journal/port.ts'

/** A case that this machine holds. */
export interface CaseEntry {
  readonly id: string
  readonly title: string
  /** Size of its journal in bytes, the page files beside it included. */
  readonly size: number
  /** When it was last changed, in milliseconds since 1970. */
  readonly changed: number
  /** It was begun and has not been put since: what it holds may be half a case. */
  readonly isUnfinished: boolean
}

/** The cases of this machine. Their titles are kept beside the journals so that a list needs no case opened. */
export interface CaseLibrary {
  list(): Promise<Result<readonly CaseEntry[]>>
  /** Whether there is such a case, and a whole one; quicker than listing them all. */
  has(id: string): Promise<Result<boolean>>
  /** Makes room for a case that is yet to be filled: it is listed as unfinished until `put` says that it is whole. */
  begin(id: string, title: string): Promise<Result<null>>
  /** Makes room for a case, or renames it; one that was begun is whole from here on. */
  put(id: string, title: string): Promise<Result<null>>
  /** Removes the journal and its page files for good. */
  remove(id: string): Promise<Result<null>>
  /** Whether this machine has ever been seeded; a sample that was deleted stays deleted. */
  seeded(): Promise<Result<boolean>>
  markSeeded(): Promise<Result<null>>
}

/** Where the engine finds a case's journal: a port to the main process, or the private file system that workers open themselves. */
export type JournalPlace = { readonly kind: 'port'; readonly port: JournalPort } | { readonly kind: 'private-files' }

/** A place that an analyst chose to export to. Files are written aside; `finish` puts them in place at once, `abandon` leaves nothing. */
export interface ExportTarget {
  /** The place in words, as a toast names it. */
  readonly name: string
  /** Whether files stand there that this export would replace. */
  readonly occupied: boolean
  /** The same place under the next free name, for keeping what stands there. */
  beside(): Promise<Result<ExportTarget>>
  /** Writes the next pieces, and gives the memory of those that it does not keep; only when it has answered may more come. */
  write(pieces: readonly FilePiece[]): Promise<Result<readonly ArrayBuffer[]>>
  /** Copies the next part instead, where that is quicker for one file than to be given its bytes. */
  readonly copy?: (part: Blob) => Promise<Result<null>>
  finish(): Promise<Result<null>>
  abandon(): Promise<void>
}

/** A file that an analyst opened. Whoever needs its bytes reads them from the content, which can fail until they are. */
export interface OpenedFile {
  readonly name: string
  readonly content: Blob
}

/** What differs between the two shells. Everything above it is the same workbench. */
export interface Platform {
  readonly kind: 'desktop' | 'browser'
  readonly library: CaseLibrary
  journal(id: string): JournalPlace
  /** Asks where to export a folder of that name; null when the analyst cancelled. */
  chooseFolder(name: string): Promise<Result<ExportTarget | null>>
  /** Asks where to save one file of that name; null when the analyst cancelled. */
  chooseFile(name: string): Promise<Result<ExportTarget | null>>
  copy(text: string): Promise<Result<null>>
  /** Asks for files with one of the endings (`.txt`); empty when the analyst cancelled. */
  openFiles(endings: readonly string[]): Promise<Result<readonly OpenedFile[]>>
}
