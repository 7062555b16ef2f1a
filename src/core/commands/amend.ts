import type { Draft } from '../journal/draft.ts'
import { equal } from '../journal/equal.ts'
import type { RecordOf, Table } from '../model/tables.ts'
import type { Timestamp } from '../model/time.ts'

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

/** Whether a field has another value than the record. */
function differs<Value extends object>(record: Value, fields: Partial<Value>): boolean {
  for (const field in fields) if (!equal(record[field], fields[field])) return true
  return false
}
