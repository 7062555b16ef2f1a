import { Data, makeData, makeVector } from 'apache-arrow'
import { arrowType, idListType, idType, numberType, textListType, textType, timeType } from './arrow-types.ts'
import type { ColumnType } from './page-columns.ts'
import { utf8Of } from './utf8.ts'
import { uuidBytes, writeUuid } from './uuid-bytes.ts'

/** Arrow counts the rows without a value itself when it is told this. */
const unknownNullCount = -1

/**
 * The values of one column as Arrow holds them; `null` and `undefined` count as no value. Throws on a value that is not of the column's
 * type, since records are validated before.
 */
export function columnData(type: ColumnType, values: readonly unknown[], dictionary: number): Data {
  const { length } = values
  const nullBitmap = validity(values)
  switch (type) {
    case 'id':
      return makeData({ type: idType, length, nullBitmap, data: uuidsOf(values) })
    case 'ids': {
      const { offsets, items } = flattened(values)
      const child = makeData({ type: idType, length: items.length, data: uuidsOf(items) })
      return makeData({ type: idListType, length, nullBitmap, valueOffsets: offsets, child })
    }
    case 'text':
    case 'json':
      return textData(type === 'json' ? values.map((value) => JSON.stringify(value)) : values, nullBitmap)
    case 'texts': {
      const { offsets, items } = flattened(values)
      const child = textData(items, null)
      return new Data(textListType, 0, length, unknownNullCount, buffersOf({ 0: offsets }, nullBitmap), [child])
    }
    case 'term':
      return termData(values, nullBitmap, dictionary)
    case 'time':
      return makeData({ type: timeType, length, nullBitmap, data: momentsOf(values) })
    case 'number':
      return makeData({ type: numberType, length, nullBitmap, data: Int32Array.from(values, numberOf) })
  }
}

function textData(values: readonly unknown[], nullBitmap: Uint8Array | null): Data {
  const { offsets, bytes } = utf8Of(values.map(textOf))
  return makeData({ type: textType, length: values.length, nullBitmap, valueOffsets: offsets, data: bytes })
}

function termData(values: readonly unknown[], nullBitmap: Uint8Array | null, number: number): Data {
  const codes = new Map<string, number>()
  const data = new Int16Array(values.length)
  values.forEach((value, row) => {
    if (value === null || value === undefined) return
    const word = textOf(value)
    const code = codes.get(word) ?? codes.size
    if (code === codes.size) codes.set(word, code)
    data[row] = code
  })
  const words = textData([...codes.keys()], null)
  const buffers = buffersOf({ 1: data }, nullBitmap)
  return new Data(arrowType('term', number), 0, values.length, unknownNullCount, buffers, [], makeVector(words))
}

/** Arrow's numbers: 0 for the offsets, 1 for the values, 2 for the validity. */
function buffersOf<Buffers extends object>(buffers: Buffers, nullBitmap: Uint8Array | null) {
  return nullBitmap === null ? buffers : { ...buffers, 2: nullBitmap }
}

/** One bit a row, set where there is a value; null when all rows have one. */
function validity(values: readonly unknown[]): Uint8Array | null {
  if (!values.some((value) => value === null || value === undefined)) return null
  const bits = new Uint8Array(Math.ceil(values.length / 8))
  values.forEach((value, row) => {
    if (value !== null && value !== undefined) bits[row >> 3] = (bits[row >> 3] ?? 0) | (1 << (row & 7))
  })
  return bits
}

function flattened(values: readonly unknown[]): { readonly offsets: Int32Array; readonly items: readonly unknown[] } {
  const offsets = new Int32Array(values.length + 1)
  const items: unknown[] = []
  values.forEach((value, row) => {
    if (!Array.isArray(value)) throw new TypeError('A list was expected in a page.')
    for (const item of value) items.push(item)
    offsets[row + 1] = items.length
  })
  return { offsets, items }
}

function uuidsOf(values: readonly unknown[]): Uint8Array {
  const bytes = new Uint8Array(values.length * uuidBytes)
  values.forEach((value, row) => {
    if (value !== null && value !== undefined) writeUuid(textOf(value), bytes, row * uuidBytes)
  })
  return bytes
}

/** Bulk changes are made at one moment, so the last one read is remembered. */
function momentsOf(values: readonly unknown[]): BigInt64Array {
  const moments = new BigInt64Array(values.length)
  let text = ''
  let moment = 0n
  values.forEach((value, row) => {
    if (value === null || value === undefined) return
    if (value !== text) {
      text = textOf(value)
      moment = BigInt(Date.parse(text))
    }
    moments[row] = moment
  })
  return moments
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'string') throw new TypeError('A text was expected in a page.')
  return value
}

function numberOf(value: unknown): number {
  if (typeof value !== 'number') throw new TypeError('A number was expected in a page.')
  return value
}
