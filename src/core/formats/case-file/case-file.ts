import type { RecordOf, Table } from '../../model/tables.ts'

/** The first thing that a case file says, which tells it from other JSON. */
export const caseFileFormat = 'claimbench-case'

/** The newest version of the case file that this program reads, and the one that it writes. */
export const caseFileVersion = 1

/** The records of a case, by table. */
export type CaseRecords = { readonly [Name in Table]: readonly RecordOf<Name>[] }

/** Lists that records can be put into, empty yet. */
export function noRecords(): { readonly [Name in Table]: RecordOf<Name>[] } {
  return {
    cases: [],
    contents: [],
    sources: [],
    tags: [],
    entities: [],
    claims: [],
    mentions: [],
    links: [],
    notes: [],
    views: [],
  }
}
