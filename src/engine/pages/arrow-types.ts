import {
  type DataType,
  Dictionary,
  Field,
  FixedSizeBinary,
  Int16,
  Int32,
  List,
  Schema,
  TimestampMillisecond,
  Utf8,
} from 'apache-arrow'
import type { Table } from '#core/model/tables.ts'
import { type ColumnType, type PageColumn, pageColumns } from './page-columns.ts'
import { uuidBytes } from './uuid-bytes.ts'

/** The layout of pages. A page of a newer layout is refused. */
export const pageVersion = 1

export const idType = new FixedSizeBinary(uuidBytes)
export const textType = new Utf8()
export const idListType = new List(new Field('item', idType, false))
export const textListType = new List(new Field('item', textType, false))
export const timeType = new TimestampMillisecond('UTC')
export const numberType = new Int32()

/** A page has at most 4,096 rows, so 16 bits tell its words apart. Arrow wants a number for each dictionary of a page. */
function termType(dictionary: number): Dictionary<Utf8, Int16> {
  return new Dictionary(textType, new Int16(), dictionary)
}

/** The Arrow type of a column; `dictionary` numbers the column within its page. */
export function arrowType(type: ColumnType, dictionary: number): DataType {
  switch (type) {
    case 'id':
      return idType
    case 'ids':
      return idListType
    case 'texts':
      return textListType
    case 'term':
      return termType(dictionary)
    case 'time':
      return timeType
    case 'number':
      return numberType
    case 'text':
    case 'json':
      return textType
  }
}

/** The schema of a table's pages that hold the columns of these record fields. */
export function pageSchema(table: Table, columns: readonly PageColumn[]): Schema {
  const fields = columns.map(
    ({ name, type, nullable }) => new Field(name, arrowType(type, columnNumber(table, name)), nullable),
  )
  return new Schema(
    fields,
    new Map([
      ['claimbench', String(pageVersion)],
      ['table', table],
    ]),
  )
}

function columnNumber(table: Table, name: string): number {
  return pageColumns[table].findIndex((column) => column.name === name)
}
