import type { CommandName, PayloadOf } from '#core/commands/registry.ts'
import type { NameSeparator } from '#core/formats/csv/cell-readers.ts'
import type { FilePiece } from '#core/lib/file-piece.ts'
import type { Result } from '#core/lib/result.ts'
import type { Case } from '#core/model/case.ts'
import type { ClaimId, SourceId } from '#core/model/ids.ts'
import type { Table } from '#core/model/tables.ts'
import type { Query, TableName } from '#core/query/query.ts'
import type { Yardstick } from '#core/vocabulary/likelihood.ts'
import type {
  Answer,
  CaseSummary,
  ClaimDetail,
  FoundPlaces,
  HistoryLine,
  RecordHistoryLine,
  SourceDetail,
} from './answers.ts'
import type { Handed } from './handed.ts'
import type { JournalPort } from './journal/port.ts'
import type { ClaimLabel, EntityLabel, TagRow } from './rows.ts'

/** Tells who waits that something changed. */
export interface Notice {
  readonly seq: number
  /** The tables whose records changed. */
  readonly tables: readonly Table[]
  /** A sentence for the analyst when something is amiss that no command can be blamed for. */
  readonly warning: string | null
  /** While the records are read behind the first screen: the share that has been, from 0 to 1; else null. */
  readonly reading: number | null
}

/** What a committed command did. */
export interface Committed {
  readonly seq: number
  /** In words, for the toast that offers undo. */
  readonly words: string
  /** How many records it touched; 0 when the command had nothing to change and nothing was written. */
  readonly records: number
}

/** How a case came to be open. */
export interface OpenReport {
  /** Another window edits this case, so here it can only be read. */
  readonly readOnly: boolean
  /** What was repaired on opening, in sentences for the analyst; empty when all was well. */
  readonly repairs: readonly string[]
  readonly summary: CaseSummary
}

/** A case to open. A case whose journal is empty is made with these fields and, when given, filled from a case file. */
export interface OpenRequest {
  readonly id: string
  readonly actor: string
  readonly create: {
    readonly title: string
    readonly question: string
    readonly marking: string
    readonly yardstick: Yardstick
    readonly seed: Blob | null
  } | null
}

/** Rows at the places of a window: from `offset`, at most `count`. */
export interface RowWindow {
  readonly offset: number
  readonly count: number
}

/** What notes are on: the whole case, or the claims whose ids are a packed set. */
export type ExportScope = 'case' | Uint32Array

/** One file to export: notes in Markdown, or all records as a case file, which a new case can be made from. */
export type FileRequest = { readonly kind: 'notes'; readonly scope: ExportScope } | { readonly kind: 'case-file' }

/** What to export: one file, or notes as a folder. */
export type ExportRequest = FileRequest | { readonly kind: 'folder-of-notes'; readonly scope: ExportScope }

/** The case that a case file holds. */
export type CaseInFile = Pick<Case, 'id' | 'title' | 'question' | 'marking' | 'yardstick'>

/** Takes the next pieces of an export and about how much of it they make complete, from 0 to 1. */
export type ExportSink = (pieces: readonly FilePiece[], share: number) => Promise<PiecesTaken>

/** Copies the next part of a file, and is told about how much of it that makes complete, from 0 to 1; answers whether to go on. */
export type FileSink = (part: Blob, share: number) => Promise<boolean>

/** What the taker of pieces answers: whether to go on, and the memory of pieces that it needs no longer. */
export interface PiecesTaken {
  readonly goesOn: boolean
  readonly spare: readonly ArrayBuffer[]
}

/** Which column of a CSV or TSV table feeds which field of a claim; a field that is absent takes its default. */
export type ColumnMapping = Readonly<Record<string, number>>

/** How a table of claims is read. */
export interface ImportOptions {
  /** Without one the headers are matched by name. */
  readonly mapping?: ColumnMapping
  /** Whether the first row names the columns; it does when this is left out. */
  readonly hasHeader?: boolean
  /** What parts the tags and entities in a cell: semicolons and bars when this is left out. */
  readonly separator?: NameSeparator
}

/** Where a large change stands; from `writing` on it can no longer be cancelled. */
export type WorkStep = 'reading' | 'planning' | 'writing'

/** Takes how far a large change has come, from 0 to 1; answers whether to go on. It hears of every step, and of every hundredth. */
export type WorkSink = (share: number, step: WorkStep) => boolean | Promise<boolean>

/** A claims table, read but not yet imported. */
export interface ImportPreview {
  readonly headers: readonly string[]
  readonly mapping: ColumnMapping
  readonly rows: number
  /** The first rows, with their cells as they stand. */
  readonly sample: readonly { readonly line: number; readonly cells: readonly string[] }[]
  /** The first rows that cannot be imported, and how many there are. */
  readonly failed: readonly { readonly line: number; readonly column: string; readonly reason: string }[]
  readonly failures: number
  /** How many tags and entities would be new. */
  readonly newTags: number
  readonly newEntities: number
}

/** A text file, decoded and ready for `source/add`. */
export interface SourceFile {
  readonly title: string
  readonly text: string
  readonly mediaType: string
  /** Base64 of the original bytes; null when they are the UTF-8 of the text. */
  readonly original: string | null
}

/** The open case, as views see it. It lives in a worker; every answer is a plain copy. */
export interface Engine {
  /**
   * Opens a case over its journal; without a port the journal lies in the browser's private file system. While a new case is filled the sink may cancel
   * it (`work-cancelled`). One that is not filled to the end is for the caller to throw away.
   */
  open(request: OpenRequest, journal: JournalPort | null, sink?: WorkSink): Promise<Result<OpenReport>>
  close(): Promise<void>
  /** Calls the listener after every change, until the function that it gives back is called. */
  subscribe(listener: (notice: Notice) => void): Promise<() => void>

  /**
   * Runs a command: the one way to change a case. It resolves when the change is flushed. Until it is written the sink may cancel it
   * (`work-cancelled`), and then nothing has changed.
   */
  run<Name extends CommandName>(
    name: Name,
    payload: Handed<PayloadOf<Name>>,
    sink?: WorkSink,
  ): Promise<Result<Committed>>
  /**
   * Takes back the last change; with `only`, none but the change of that number (`undo-overtaken`). Of a bulk change the sink hears, and may cancel
   * it until it is written.
   */
  undo(only?: number | null, sink?: WorkSink): Promise<Result<Committed>>
  /** Does again what was taken back last, in the same way. */
  redo(sink?: WorkSink): Promise<Result<Committed>>

  summary(): Promise<Result<CaseSummary>>
  /** Rows with counts, facets and groups. A later question of the same asker has an earlier one given up (`query-overtaken`). */
  query<Name extends TableName>(
    query: Query & { readonly table: Name },
    window: RowWindow,
    asker?: number | null,
  ): Promise<Result<Answer<Name>>>
  /** The ids of all rows that match, as a packed set; for choosing a whole result. */
  matching(query: Query): Promise<Result<Uint32Array>>
  /** The ids of the rows at the places of a window, in the same way; for choosing a run of rows. */
  idsAt(query: Query, window: RowWindow): Promise<Result<Uint32Array>>
  /** The row that takes the place of one that goes with others, whose ids are a packed set; null when none does. */
  following(query: Query, id: string, going: Uint32Array): Promise<Result<string | null>>
  /** Where a row stands in the result of a query, from 0: in the group of this value when it is in it, else at its first place; null when nowhere. */
  position(query: Query, id: string, group?: string | null): Promise<Result<number | null>>
  claim(id: ClaimId): Promise<Result<ClaimDetail>>
  source(id: SourceId): Promise<Result<SourceDetail>>
  /** Where words stand in the text of a source. */
  findInSource(id: SourceId, words: string): Promise<Result<FoundPlaces>>
  /** All tags, parents before their children, in codebook order. */
  codebook(): Promise<Result<readonly TagRow[]>>
  /** Entities and claims whose name or statement holds the words; the best matches first. */
  findEntities(words: string, limit: number): Promise<Result<readonly EntityLabel[]>>
  findClaims(words: string, limit: number): Promise<Result<readonly ClaimLabel[]>>
  history(window: RowWindow): Promise<Result<{ readonly total: number; readonly lines: readonly HistoryLine[] }>>
  historyOf(table: Table, id: string): Promise<Result<readonly RecordHistoryLine[]>>

  /** Reads a text file that the analyst opened; its content is read here, in the worker. */
  readSourceFile(name: string, content: Blob): Promise<Result<SourceFile>>
  /** Reads a table of claims, CSV or TSV; the sink may cancel it (`work-cancelled`). */
  previewClaims(file: Blob, options: ImportOptions, sink?: WorkSink): Promise<Result<ImportPreview>>
  /** Imports the good rows of a table; until it is written the sink may cancel it (`work-cancelled`), and then nothing has changed. */
  importClaims(file: Blob, options: ImportOptions, sink?: WorkSink): Promise<Result<Committed>>
  /** Hands an export of the case as it stands on in pieces; the sink may cancel it (`export-cancelled`). */
  exportPieces(request: ExportRequest, sink: ExportSink): Promise<Result<{ readonly files: number }>>
  /** The same of one file, by way of private files of the browser. */
  exportFile(request: FileRequest, sink: FileSink): Promise<Result<null>>
  /** Reads which case a case file holds; no case need be open. */
  caseInFile(file: Blob): Promise<Result<CaseInFile>>
  /** The SHA-256 of the case file that the case would be saved as, for telling whether two copies of a case are the same; given up when it is asked for again. */
  fingerprint(): Promise<Result<string>>
}

/**
 * What an engine's worker offers besides: browsers let messages wait for the frame that follows upon a press or a key, but not what is left in
 * shared memory. A reply is left there under the key that the window gives, and the call then resolves with null; else it resolves with the reply.
 */
export interface QuickEngine extends Engine {
  /** Gives the memory (`core/lib/reply-memory.ts`); before that, replies come as messages. */
  shareReplies(memory: SharedArrayBuffer): Promise<void>
  queryQuickly<Name extends TableName>(
    key: number,
    query: Query & { readonly table: Name },
    window: RowWindow,
    asker: number | null,
  ): Promise<Result<Answer<Name>> | null>
  runQuickly<Name extends CommandName>(
    key: number,
    name: Name,
    payload: Handed<PayloadOf<Name>>,
    sink?: WorkSink,
  ): Promise<Result<Committed> | null>
}
