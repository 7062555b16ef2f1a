import type { Yardstick } from '../vocabulary/likelihood.ts'
import { fields } from './fields.ts'
import { parseQuery } from './parse-query.ts'
import type { Filter, TableName } from './query.ts'
import { unknownTerm } from './unknown-term.ts'

/** What the text of a search field asks for, or why that cannot be answered. */
export interface Search {
  /** Null when the text cannot be answered. */
  readonly filter: Filter | null
  /** The sentence that says why. */
  readonly problem: string | null
  /** Whether more typing may mend it: its last word is the beginning of a term. */
  readonly isHalfTyped: boolean
}

/** Reads the text of the search field of a table: the query, whose values have to be ones that their fields can have. */
export function readSearch(text: string, table: TableName, yardstick: Yardstick): Search {
  const parsed = parseQuery(text, fields[table])
  if (!parsed.ok) return { filter: null, problem: parsed.message, isHalfTyped: false }
  const unknown = unknownTerm(parsed.value, table, yardstick)
  if (unknown === null) return { filter: parsed.value, problem: null, isHalfTyped: false }
  return { filter: null, problem: unknown.message, isHalfTyped: unknown.isBeginning && text.endsWith(unknown.value) }
}
