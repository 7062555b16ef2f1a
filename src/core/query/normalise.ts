import { assertNever } from '../lib/assert-never.ts'
import { everything, nothing } from './all-rows.ts'
import type { Filter } from './query.ts'

/**
 * The same condition in its one plain form: no nested conjunctions or disjunctions of a kind, none of one part, no double
 * negation, no repeated values, and `everything` and `nothing` only as the whole filter.
 */
export function normalise(filter: Filter): Filter {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return joined(filter.kind, filter.of.map(normalise))
    case 'not':
      return negated(normalise(filter.of))
    case 'is':
      return filter.values.length === 0 ? nothing : { ...filter, values: [...new Set(filter.values)] }
    case 'words':
      return filter.text === '' ? everything : filter
    case 'contains':
    case 'within':
    case 'present':
      return filter
    default:
      return assertNever(filter)
  }
}

/** The conditions that a filter asks for together; each can be taken away by itself. */
export function conditionsOf(filter: Filter): readonly Filter[] {
  const plain = normalise(filter)
  return plain.kind === 'and' ? plain.of : [plain]
}

function joined(kind: 'and' | 'or', parts: readonly Filter[]): Filter {
  const flat = parts.flatMap((part) => (part.kind === kind ? part.of : [part]))
  const decided = flat.find((part) => (part.kind === 'and' || part.kind === 'or') && part.of.length === 0)
  if (decided !== undefined) return decided
  const [first] = flat
  return first !== undefined && flat.length === 1 ? first : { kind, of: flat }
}

function negated(filter: Filter): Filter {
  if (filter.kind === 'not') return filter.of
  if (filter.kind === 'and' && filter.of.length === 0) return nothing
  if (filter.kind === 'or' && filter.of.length === 0) return everything
  return { kind: 'not', of: filter }
}
