import type { Diff } from '../journal/diff.ts'
import type { Draft } from '../journal/draft.ts'
import { equal } from '../journal/equal.ts'
import { ok, type Result } from '../lib/result.ts'
import type { IdOf, RecordOf, Table } from '../model/tables.ts'
import type { Timestamp } from '../model/time.ts'
import type { Planning } from './planning.ts'
import { eachSelected } from './standing.ts'

/** The tables whose records know when they last changed. */
type DatedTable = Exclude<Table, 'contents' | 'mentions'>

/** Changes fields of a record and the time of its last change; leaves it alone when the fields have these values already. */
export function amend<Name extends DatedTable>(
  draft: Draft,
  table: Name,
  record: RecordOf<Name>,
  fields: Partial<RecordOf<Name>>,
  at: Timestamp,
): void {
  if (differs<RecordOf<Name>>(record, fields)) draft.change(table, record, { ...fields, updatedAt: at })
}

/** What a draft changes once it has also amended each record of a selection by what `fieldsOf` says of it; fails when one is not in the case. */
export function* amendEach<Name extends DatedTable>(
  draft: Draft,
  table: Name,
  ids: readonly IdOf<Name>[],
  fieldsOf: (record: RecordOf<Name>) => Partial<RecordOf<Name>>,
  at: Timestamp,
): Planning<Result<Diff>> {
  const refusal = yield* eachSelected(draft, table, ids, (record) => amend(draft, table, record, fieldsOf(record), at))
  return refusal ?? ok(draft.diff())
}

/** Whether a field has another value than the record. */
function differs<Value extends object>(record: Value, fields: Partial<Value>): boolean {
  for (const field in fields) if (!equal(record[field], fields[field])) return true
  return false
}
