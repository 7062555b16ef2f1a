import { type Data, type DataType, type RecordBatch, RecordBatchReader } from 'apache-arrow'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Table } from '#core/model/tables.ts'
import { pageVersion } from './arrow-types.ts'
import { type PageColumn, pageColumns } from './page-columns.ts'
import type { Utf8Texts } from './utf8.ts'

/** Lists of UUIDs: those of row `i` are numbers `offsets[i]` to `offsets[i + 1]` (exclusive) of `ids`, 16 bytes each. */
export interface IdLists {
  readonly offsets: Int32Array
  readonly ids: Uint8Array
}

/** Lists of texts, in the same way. */
export interface TextLists {
  readonly offsets: Int32Array
  readonly texts: Utf8Texts
}

/** Repeating words: row `i` has `words[codes[i] - 1]`, or none where the code is 0. */
export interface Terms {
  readonly codes: Uint16Array
  readonly words: readonly string[]
}

/** A text may begin with U+FEFF, which is a mark of the byte order only at the beginning of a file. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** A page opened for reading. What it gives lies in the page's own bytes where it can, so nothing of it may be changed. */
export class Page {
  readonly table: Table
  readonly rows: number
  readonly columns: readonly PageColumn[]
  readonly #data = new Map<string, Data>()

  constructor(table: Table, batch: RecordBatch) {
    this.table = table
    this.rows = batch.numRows
    batch.schema.fields.forEach(({ name }, index) => {
      const data: Data | undefined = batch.data.children[index]
      if (data !== undefined) this.#data.set(name, data)
    })
    this.columns = pageColumns[table].filter(({ name }) => this.#data.has(name))
  }

  has(column: string): boolean {
    return this.#data.has(column)
  }

  /** Whether a row has a value; all rows of a column that is not nullable have. */
  isPresent(column: string, row: number): boolean {
    return isSet(presenceOf(this.#at(column)), row)
  }

  /** 16 bytes per row; zeros where there is no value. */
  ids(column: string): Uint8Array {
    return bytesOf(this.#at(column))
  }

  idLists(column: string): IdLists {
    const data = this.#at(column)
    return { offsets: offsetsOf(data), ids: bytesOf(childOf(data)) }
  }

  texts(column: string): Utf8Texts {
    return textsOf(this.#at(column))
  }

  textLists(column: string): TextLists {
    const data = this.#at(column)
    return { offsets: offsetsOf(data), texts: textsOf(childOf(data)) }
  }

  terms(column: string): Terms {
    const data = this.#at(column)
    const codes = new Uint16Array(this.rows)
    const values: ArrayLike<number> = data.values
    const present = presenceOf(data)
    for (let row = 0; row < this.rows; row += 1) codes[row] = isSet(present, row) ? (values[row] ?? 0) + 1 : 0
    const words = data.dictionary?.data[0]
    return { codes, words: words === undefined ? [] : stringsOf(textsOf(words), words.length) }
  }

  /** Milliseconds since 1970; NaN where there is no value. */
  times(column: string): Float64Array {
    const data = this.#at(column)
    const values: BigInt64Array = data.values
    // As halves: making a BigInt of each takes longer than all else. Pages are little-endian, as are the machines that this runs on.
    const halves = new Int32Array(values.buffer, values.byteOffset, 2 * this.rows)
    const times = new Float64Array(this.rows).fill(Number.NaN)
    const present = presenceOf(data)
    for (let row = 0; row < this.rows; row += 1)
      if (isSet(present, row)) times[row] = (halves[2 * row + 1] ?? 0) * 0x1_0000_0000 + ((halves[2 * row] ?? 0) >>> 0)
    return times
  }

  numbers(column: string): Int32Array {
    const values: Int32Array = this.#at(column).values
    return values.subarray(0, this.rows)
  }

  #at(column: string): Data<DataType> {
    const data = this.#data.get(column)
    if (data === undefined) throw new Error(`A page of ${this.table} has no column “${column}”.`)
    return data
  }
}

/** Opens a page whose checksum has been found right. Fails with `page-newer` or `page-unreadable`. */
export function openPage(bytes: Uint8Array): Result<Page> {
  try {
    const [batch] = RecordBatchReader.from(bytes)
    const version = Number(batch?.schema.metadata.get('claimbench'))
    if (version > pageVersion)
      return fail(
        'page-newer',
        `A page was written by a newer Claimbench (layout ${version}). Update Claimbench to open it.`,
      )
    const table = batch?.schema.metadata.get('table')
    if (batch !== undefined && isTable(table)) return ok(new Page(table, batch))
    return fail('page-unreadable', 'A page does not say which records it holds.')
  } catch (error) {
    return fail('page-unreadable', `A page cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** The texts as strings. Those in ASCII are decoded together: a call for each takes longer than the decoding. */
export function stringsOf(texts: Utf8Texts, count: number): readonly string[] {
  const { bytes, offsets } = texts
  const [start = 0, end = start] = [offsets[0], offsets[count]]
  const joined = decoder.decode(bytes.subarray(start, end))
  const isAscii = joined.length === end - start
  return Array.from({ length: count }, (_, row) =>
    isAscii ? joined.slice((offsets[row] ?? 0) - start, (offsets[row + 1] ?? 0) - start) : stringAt(texts, row),
  )
}

/** One of the texts as a string. */
export function stringAt({ bytes, offsets }: Utf8Texts, row: number): string {
  const [start = 0, end = start] = [offsets[row], offsets[row + 1]]
  return start === end ? '' : decoder.decode(bytes.subarray(start, end))
}

/** One bit a row, set where there is a value; null when all rows have one. */
function presenceOf({ nullBitmap, nullCount }: Data): Uint8Array | null {
  return nullCount === 0 ? null : nullBitmap
}

function isSet(bits: Uint8Array | null, row: number): boolean {
  return bits === null || (((bits[row >> 3] ?? 0xff) >> (row & 7)) & 1) === 1
}

function isTable(name: string | undefined): name is Table {
  return name !== undefined && Object.hasOwn(pageColumns, name)
}

function bytesOf(data: Data): Uint8Array {
  const values: Uint8Array = data.values
  return values
}

function offsetsOf(data: Data): Int32Array {
  return data.valueOffsets
}

function textsOf(data: Data): Utf8Texts {
  return { bytes: bytesOf(data), offsets: offsetsOf(data) }
}

function childOf(data: Data): Data {
  const child: Data | undefined = data.children[0]
  if (child === undefined) throw new Error('A list in a page has no items column.')
  return child
}
