import type { z } from 'zod'
import type { Reader } from '../../model/reader.ts'
import { recordSchemas } from '../../model/record-schemas.ts'
import { type Table, tables } from '../../model/tables.ts'
import { caseFileFormat, caseFileVersion } from './case-file.ts'

/**
 * Writes the case as the text of a case file, one record a line so that two files can be compared line by line. The same
 * case always gives the same text: tables stand in their fixed order, records by id, fields as in their schema.
 */
export function writeCaseFile(reader: Pick<Reader, 'all'>): string {
  const records = tables.map((table) => `  "${table}": ${listOf(linesOf(reader, table))}`)
  return `{\n "format": "${caseFileFormat}",\n "version": ${caseFileVersion},\n "records": {\n${records.join(',\n')}\n }\n}\n`
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? '[]' : `[\n   ${lines.join(',\n   ')}\n  ]`
}

function linesOf(reader: Pick<Reader, 'all'>, table: Table): readonly string[] {
  // A schema gives the fields of what it parses in its own order, whatever order they came in.
  const schema: z.ZodType = recordSchemas[table]
  return [...reader.all(table)].sort(byId).map((record) => JSON.stringify(schema.parse(record)))
}

function byId(left: { readonly id: string }, right: { readonly id: string }): number {
  if (left.id === right.id) return 0
  return left.id < right.id ? -1 : 1
}
