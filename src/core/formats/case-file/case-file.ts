import { z } from 'zod'
import { recordSchemas } from '../../model/record-schemas.ts'
import type { RecordOf, Table } from '../../model/tables.ts'

export const caseFileFormat = 'claimbench-case'

/** The newest version of the case file that this program reads, and the one that it writes. */
export const caseFileVersion = 1

/** The records of a case, by table. */
export type CaseRecords = { readonly [Name in Table]: readonly RecordOf<Name>[] }

/** A whole case as one JSON text: to hand on, to keep, and to be read by other programs. */
export interface CaseFile {
  readonly format: typeof caseFileFormat
  readonly version: typeof caseFileVersion
  readonly records: CaseRecords
}

/** What tells a case file of any version from other JSON. */
export const CaseFileHead = z.looseObject({ format: z.literal(caseFileFormat), version: z.int().positive() })

function listOf<Row>(record: z.ZodType<Row>) {
  return z.array(record).readonly()
}

export const CaseFile: z.ZodType<CaseFile> = z.strictObject({
  format: z.literal(caseFileFormat),
  version: z.literal(caseFileVersion),
  records: z.strictObject({
    cases: listOf(recordSchemas.cases),
    contents: listOf(recordSchemas.contents),
    sources: listOf(recordSchemas.sources),
    tags: listOf(recordSchemas.tags),
    entities: listOf(recordSchemas.entities),
    claims: listOf(recordSchemas.claims),
    mentions: listOf(recordSchemas.mentions),
    links: listOf(recordSchemas.links),
    notes: listOf(recordSchemas.notes),
    views: listOf(recordSchemas.views),
  }),
})
