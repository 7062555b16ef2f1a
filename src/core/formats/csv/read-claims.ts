import { fail, ok, type Result } from '../../lib/result.ts'
import type { Claim } from '../../model/claim.ts'
import { readEdtf } from '../../model/edtf.ts'
import type { Yardstick } from '../../vocabulary/likelihood.ts'
import {
  type CellReader,
  likelihoodReader,
  type NameSeparator,
  namesReader,
  readConfidence,
  readCredibility,
  readKind,
  readStatus,
} from './cell-readers.ts'
import type { ClaimField, ClaimMapping } from './map-headers.ts'
import type { TableRow, TextTable } from './read-table.ts'

/** A claim as a row of a table gives it; its tags and entities are names, and its note is Markdown, kept to the letter. */
export interface ClaimDraft
  extends Pick<Claim, 'statement' | 'kind' | 'status' | 'credibility' | 'likelihood' | 'confidence' | 'occurred'> {
  readonly line: number
  readonly tags: readonly string[]
  readonly entities: readonly string[]
  /** Empty when there is none. */
  readonly note: string
}

/** A row that gives no claim: the line it begins on, the column at fault, and why in a sentence. */
export interface FailedRow {
  readonly line: number
  readonly column: string
  readonly reason: string
}

export interface ClaimsRead {
  readonly drafts: readonly ClaimDraft[]
  readonly failed: readonly FailedRow[]
}

/**
 * Reads the rows of a table as claims. A row with one bad cell fails as a whole, and says so about its first; no cell is
 * mended. A blank cell takes the default: kind `state`, status `unreviewed`, credibility 6, else nothing. Fails with
 * `mapping-without-statement` when the mapping names no column of the table for the statement.
 */
export function readClaims(
  table: TextTable,
  mapping: ClaimMapping,
  yardstick: Yardstick = 'icd203-likelihood',
  separator: NameSeparator = 'semicolon-or-bar',
): Result<ClaimsRead> {
  if (mapping.statement === undefined || table.headers[mapping.statement] === undefined) {
    return fail(
      'mapping-without-statement',
      `No column is chosen for the statement. Choose one of: ${table.headers.join(', ')}.`,
    )
  }
  const readLikelihood = likelihoodReader(yardstick)
  const readNames = namesReader(separator)
  const drafts: ClaimDraft[] = []
  const failed: FailedRow[] = []
  for (const row of table.rows) {
    const cells = new RowReader(table.headers, mapping, row)
    const draft: ClaimDraft = {
      line: row.line,
      statement: cells.read('statement', trimmed, ''),
      kind: cells.read('kind', readKind, 'state'),
      status: cells.read('status', readStatus, 'unreviewed'),
      credibility: cells.read('credibility', readCredibility, '6'),
      likelihood: cells.read('likelihood', readLikelihood, null),
      confidence: cells.read('confidence', readConfidence, null),
      occurred: cells.read('occurred', readEdtf, null),
      tags: cells.read('tags', readNames, []),
      entities: cells.read('entities', readNames, []),
      note: cells.read('note', ok, ''),
    }
    if (draft.statement === '') cells.refuse('statement', 'The statement is empty. Write it, or leave the row out.')
    if (cells.failure === null) drafts.push(draft)
    else failed.push(cells.failure)
  }
  return ok({ drafts, failed })
}

function trimmed(cell: string): Result<string> {
  return ok(cell.trim())
}

class RowReader {
  readonly #headers: readonly string[]
  readonly #mapping: ClaimMapping
  readonly #row: TableRow
  failure: FailedRow | null = null

  constructor(headers: readonly string[], mapping: ClaimMapping, row: TableRow) {
    this.#headers = headers
    this.#mapping = mapping
    this.#row = row
    if (row.cells.slice(headers.length).some((cell) => cell.trim() !== '')) {
      this.#fail(
        `column ${headers.length + 1}`,
        `The row has ${row.cells.length} cells, and the table ${headers.length} columns. Put a cell that holds the delimiter in quotation marks.`,
      )
    }
  }

  /** What the field's cell holds; the default when it is blank, not mapped, or refused. */
  read<Value>(field: ClaimField, reader: CellReader<Value>, otherwise: Value): Value {
    const column = this.#mapping[field]
    const cell = column === undefined ? '' : (this.#row.cells[column] ?? '')
    if (cell.trim() === '') return otherwise
    const result = reader(cell)
    if (result.ok) return result.value
    this.refuse(field, result.message)
    return otherwise
  }

  refuse(field: ClaimField, reason: string): void {
    this.#fail(this.#headers[this.#mapping[field] ?? -1] ?? field, reason)
  }

  #fail(column: string, reason: string): void {
    this.failure ??= { line: this.#row.line, column, reason }
  }
}
