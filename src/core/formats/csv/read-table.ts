import papaparse, { type ParseResult } from 'papaparse'
import { fail, ok, type Result } from '../../lib/result.ts'

export type Delimiter = ',' | '\t' | ';'

/** A tab is no part of prose, and a semicolon more often parts names within a cell: so they stand in a tie. */
const delimiters: readonly Delimiter[] = ['\t', ',', ';']

/** A row of cells; `line` is the line of the file, counted from 1, on which it begins. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table as read from CSV or TSV: what its columns are called, and every row of cells that is not blank. */
export interface TextTable {
  readonly headers: readonly string[]
  readonly rows: readonly TableRow[]
  readonly delimiter: Delimiter
}

export interface TableReading {
  /** Whether the first row names the columns; it does when this is left out. */
  readonly hasHeader?: boolean
}

/**
 * Reads the text of a CSV (RFC 4180) or TSV file. Its first row names the columns; without a header it is a row like the others, and the columns are
 * called “Column 1” and so on. The delimiter (comma, tab or semicolon) is the one that cuts the first row into most cells. Newlines inside
 * quoted cells come out as `\n`. Tab-separated text with stray quotation marks is read as the IANA's TSV, which knows no quoting.
 * Fails with `table-empty`, or with `table-malformed` when quotation marks do not match, naming the line.
 */
export function readTable(text: string, { hasHeader = true }: TableReading = {}): Result<TextTable> {
  const plain = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const delimiter = delimiterOf(plain)
  let parsed = parse(plain, delimiter)
  if (parsed.errors.length > 0 && delimiter === '\t') parsed = parse(plain, delimiter, { fastMode: true })
  const rows = withLines(parsed.data)
  const [error] = parsed.errors
  if (error !== undefined) {
    return fail(
      'table-malformed',
      `The quotation marks in line ${rows[error.row ?? 0]?.line ?? 1} do not match. Put a quotation mark before and after the whole cell, and write two for each one inside it.`,
    )
  }
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first] = filled
  if (first === undefined)
    return fail('table-empty', 'The file has no rows. Choose a CSV or TSV file with a row for each claim.')
  return hasHeader
    ? ok({ headers: first.cells.map((cell) => cell.trim()), rows: filled.slice(1), delimiter })
    : ok({ headers: first.cells.map((_, column) => `Column ${column + 1}`), rows: filled, delimiter })
}

/** The delimiter that cuts the first row that is not blank into most cells; a comma when none cuts it. */
function delimiterOf(text: string): Delimiter {
  const start = text.replace(/^(?:[^\S\n]*\n)+/, '')
  const cells = delimiters.map((delimiter) => parse(start, delimiter, { preview: 1 }).data[0]?.length ?? 0)
  const most = Math.max(...cells)
  return most > 1 ? (delimiters[cells.indexOf(most)] ?? ',') : ','
}

function parse(text: string, delimiter: Delimiter, how: { preview?: number; fastMode?: boolean } = {}): ParseResult {
  return papaparse.parse(text, { delimiter, newline: '\n', ...how })
}

function withLines(data: readonly (readonly string[])[]): readonly TableRow[] {
  let next = 1
  return data.map((cells) => {
    const line = next
    next += 1
    for (const cell of cells) next += newlines(cell)
    return { line, cells }
  })
}

function newlines(cell: string): number {
  let count = 0
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}
