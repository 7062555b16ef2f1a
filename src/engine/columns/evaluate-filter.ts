import { assertNever } from '#core/lib/assert-never.ts'
import type { Filter, TableName } from '#core/query/query.ts'
import { Bitset } from './bitset.ts'
import type { Condition } from './column.ts'
import type { Table } from './table.ts'

/**
 * The slots of the rows that meet a filter, as core's `matches` has it. Conditions on one field are remembered in `known`, by
 * their text, until the caller drops it.
 */
export function evaluateFilter<Name extends TableName>(
  table: Table<Name>,
  filter: Filter,
  known: Map<string, Bitset>,
): Bitset {
  const { standing } = table.slots
  const evaluate = (part: Filter): Bitset => {
    switch (part.kind) {
      case 'and':
        return part.of.reduce((met, inner) => met.intersect(evaluate(inner)), standing.copy())
      case 'or':
        return part.of.reduce((met, inner) => met.unite(evaluate(inner)), new Bitset(standing.capacity))
      case 'not':
        return standing.copy().subtract(evaluate(part.of))
      case 'words':
        return table.search.find(part)
      case 'is':
      case 'contains':
      case 'within':
      case 'present':
        return meeting(part)
      default:
        return assertNever(part)
    }
  }
  const meeting = (condition: Condition): Bitset => {
    const name = JSON.stringify(condition)
    const before = known.get(name)
    if (before !== undefined) return before
    const met = (table.column(condition.field)?.meeting(condition) ?? new Bitset(standing.capacity)).intersect(standing)
    known.set(name, met)
    return met
  }
  return evaluate(filter).copy()
}
