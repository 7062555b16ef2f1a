import { type Failure, fail, ok, type Result } from '../lib/result.ts'
import type { Reader } from '../model/reader.ts'
import type { IdOf, RecordOf, Table } from '../model/tables.ts'
import { missing } from './missing.ts'
import { type Planning, planAtOnce } from './planning.ts'

/** What an analyst calls one record of each table. */
export const nouns: Readonly<Record<Table, string>> = {
  cases: 'case',
  contents: 'text',
  sources: 'source',
  tags: 'tag',
  entities: 'entity',
  claims: 'claim',
  mentions: 'mention',
  links: 'cross-reference',
  notes: 'note',
  views: 'view',
}

/** The record with this id; fails when it is not in the case. */
export function standing<Name extends Table>(read: Reader, table: Name, id: IdOf<Name>): Result<RecordOf<Name>> {
  const record = read.byId(table, id)
  return record === undefined ? missing(nouns[table]) : ok(record)
}

/** The records of a selection, each once, in the order given; fails when one is not in the case. */
export function selected<Name extends Table>(
  read: Reader,
  table: Name,
  ids: readonly IdOf<Name>[],
): Result<readonly RecordOf<Name>[]> {
  const records: RecordOf<Name>[] = []
  const refusal = planAtOnce(eachSelected(read, table, ids, (record) => records.push(record)))
  return refusal ?? ok(records)
}

/** Records that are done in one step. */
const recordsAtOnce = 256

/** Does something to each record of a selection, once, in the order given and in steps; ends with a failure at the first that is not in the case. */
export function* eachSelected<Name extends Table>(
  read: Reader,
  table: Name,
  ids: readonly IdOf<Name>[],
  act: (record: RecordOf<Name>) => void,
): Planning<Failure | null> {
  let done = 0
  for (const id of new Set(ids)) {
    const record = read.byId(table, id)
    if (record === undefined) return missing(nouns[table])
    act(record)
    done += 1
    if (done % recordsAtOnce === 0) yield done / ids.length
  }
  return null
}

/** The failure of adding a record under an id that one stands under already; null when the id is free. */
export function idTaken<Name extends Table>(read: Reader, table: Name, id: IdOf<Name>): Failure | null {
  if (read.byId(table, id) === undefined) return null
  return fail(
    'record-stands',
    `This ${nouns[table]} is in the case already (id ${id}). Nothing was added; a new one needs a new id.`,
  )
}
