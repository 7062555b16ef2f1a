import { assertNever } from '../lib/assert-never.ts'
import { fold } from './fold.ts'
import { hasWords } from './occurrences.ts'
import type { Filter } from './query.ts'
import { liesWithin } from './within.ts'

/** What a filter may ask of a row. A count that is 0 is the value `0`, and counts as none for `present`. */
export interface Row {
  fieldValues(field: string): readonly string[]
  /** What the row's free words are looked for in. */
  text(): string
}

/**
 * Whether a row meets a filter: the meaning of filters, written to be read. The engine answers from indexes and must agree
 * with it. Values compare folded (see `fold`), and contents are looked for in them as they stand, spaces included; words are looked for by tokens (see `tokensOf`).
 */
export function matches(filter: Filter, row: Row): boolean {
  switch (filter.kind) {
    case 'and':
      return filter.of.every((part) => matches(part, row))
    case 'or':
      return filter.of.some((part) => matches(part, row))
    case 'not':
      return !matches(filter.of, row)
    case 'is': {
      const wanted = filter.values.map(fold)
      return row.fieldValues(filter.field).some((value) => wanted.includes(fold(value)))
    }
    case 'contains':
      return row.fieldValues(filter.field).some((value) => fold(value).includes(fold(filter.text)))
    case 'within':
      return row.fieldValues(filter.field).some((value) => liesWithin(value, filter.from, filter.to))
    case 'present':
      return row.fieldValues(filter.field).some((value) => value !== '' && value !== '0')
    case 'words':
      return hasWords(row.text(), filter)
    default:
      return assertNever(filter)
  }
}
