import papaparse, { type ParseResult, type Parser } from 'papaparse'
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
  /** Is told the share of the text that is read, from 0 to 1, between two pieces of it; a failure ends the reading and is its result. */
  readonly goesOn?: (share: number) => Promise<Result<null>>
  /** UTF-16 units that are read at once: as many as take a moment. */
  readonly piece?: number
}

/** Of a first row longer than this, what is beyond does not tell what parts its cells. */
const telling = 64 * 1024

const usualPiece = 4 * 1024 * 1024

/** A cell that goes on for longer has lost the quotation mark at its end; to look for that in all of a large file would take minutes. */
const longestCell = 16 * 1024 * 1024

/**
 * Reads the text of a CSV (RFC 4180) or TSV file, letting others in between pieces of it. Its first row names the columns; without a header it is a row like the others, and the columns are
 * called “Column 1” and so on. The delimiter (comma, tab or semicolon) is the one that cuts the first row into most cells. Newlines inside
 * quoted cells come out as `\n`. Tab-separated text with stray quotation marks is read as the IANA's TSV, which knows no quoting.
 * Fails with `table-empty`, or with `table-malformed` when quotation marks do not match, naming the line.
 */
export async function readTable(text: string, reading: TableReading = {}): Promise<Result<TextTable>> {
  const { hasHeader = true, goesOn = async () => ok(null) } = reading
  let furthest = 0
  const pace: Pace = {
    piece: reading.piece ?? usualPiece,
    // What has to be read once more is not told of again.
    goesOn: (share) => {
      furthest = Math.max(furthest, share)
      return goesOn(furthest)
    },
  }
  const begun = text.startsWith('\ufeff') ? text.slice(1) : text
  // To look for what is not there takes a pattern a good part of a second, in a table of a million rows.
  const plain = begun.includes('\r') ? begun.replaceAll(/\r\n?/g, '\n') : begun
  const delimiter = delimiterOf(plain)
  const read = await readRows(plain, delimiter, pace)
  const isPlain = delimiter === '\t' && !read.ok && read.code === malformed
  const rows = isPlain ? await readRows(plain, delimiter, pace, { fastMode: true }) : read
  if (!rows.ok) return rows
  const filled = rows.value.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  const [first] = filled
  if (first === undefined)
    return fail('table-empty', 'The file has no rows. Choose a CSV or TSV file with a row for each claim.')
  return hasHeader
    ? ok({ headers: first.cells.map((cell) => cell.trim()), rows: filled.slice(1), delimiter })
    : ok({ headers: first.cells.map((_, column) => `Column ${column + 1}`), rows: filled, delimiter })
}

const malformed = 'table-malformed'

/** The delimiter that cuts the first row that is not blank into most cells; a comma when none cuts it. */
function delimiterOf(text: string): Delimiter {
  const start = text.replace(/^(?:[^\S\n]*\n)+/, '').slice(0, telling)
  const cells = delimiters.map(
    (delimiter) => papaparse.parse(start, { delimiter, newline: '\n', preview: 1 }).data[0]?.length ?? 0,
  )
  const most = Math.max(...cells)
  return most > 1 ? (delimiters[cells.indexOf(most)] ?? ',') : ','
}

type Pace = Required<Pick<TableReading, 'goesOn' | 'piece'>>

/** Cuts a text into rows of cells, piece by piece. */
function readRows(
  text: string,
  delimiter: Delimiter,
  { goesOn, piece }: Pace,
  how: { readonly fastMode?: boolean } = {},
): Promise<Result<readonly TableRow[]>> {
  const rows: TableRow[] = []
  let failure: Result<never> | null = null
  let line = 1
  let pieces = 0
  let withoutEnd = 0
  const take = (data: readonly (readonly string[])[]): void => {
    for (const cells of data) {
      rows.push({ line, cells })
      line += 1
      for (const cell of cells) line += newlines(cell)
    }
  }
  return new Promise((resolve, reject) => {
    papaparse.parse(text, {
      delimiter,
      newline: '\n',
      ...how,
      chunkSize: piece,
      chunk: ({ data, errors: [error] }: ParseResult, parser: Parser) => {
        const before = rows.length
        take(data)
        pieces += 1
        withoutEnd = data.length > 0 ? 0 : withoutEnd + piece
        if (error !== undefined || withoutEnd > longestCell) {
          failure = unmatched(rows[before + (error?.row ?? 0)]?.line ?? line)
          parser.abort()
          return
        }
        parser.pause()
        goesOn(Math.min(1, (pieces * piece) / text.length)).then((going) => {
          if (!going.ok) failure = going
          if (going.ok) parser.resume()
          else parser.abort()
        }, reject)
      },
      complete: () => resolve(failure ?? ok(rows)),
    })
  })
}

function unmatched(line: number): Result<never> {
  return fail(
    malformed,
    `The quotation marks in line ${line} do not match. Put a quotation mark before and after the whole cell, and write two for each one inside it.`,
  )
}

function newlines(cell: string): number {
  let count = 0
  for (let at = cell.indexOf('\n'); at !== -1; at = cell.indexOf('\n', at + 1)) count += 1
  return count
}
