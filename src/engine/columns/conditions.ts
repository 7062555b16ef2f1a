import { assertNever } from '#core/lib/assert-never.ts'
import type { Filter, TableName } from '#core/query/query.ts'
import { Bitset } from './bitset.ts'
import type { Column, Condition } from './column.ts'
import type { Table } from './table.ts'

const limit = 64

interface Known {
  readonly column: Column
  readonly context: number
  readonly test: (slot: number) => boolean
  met: Bitset
}

/** The rows that meet each condition asked for lately, kept right while rows change. */
export class Conditions<Name extends TableName> {
  readonly #table: Table<Name>
  readonly #known = new Map<string, Known>()

  constructor(table: Table<Name>) {
    this.#table = table
  }

  /** The standing slots that meet each condition of a filter, by the condition's text; not to be changed. */
  of(filter: Filter): Map<string, Bitset> {
    return new Map(conditionsIn(filter).map((condition) => [JSON.stringify(condition), this.#meeting(condition)]))
  }

  /** Tests the given slots anew. */
  mend(slots: ReadonlySet<number>): void {
    const { standing } = this.#table.slots
    for (const known of this.#known.values()) {
      if (known.met.capacity < standing.capacity) known.met = known.met.copy(standing.capacity)
      for (const slot of slots) {
        if (standing.has(slot) && known.test(slot)) known.met.add(slot)
        else known.met.delete(slot)
      }
    }
  }

  clear(): void {
    this.#known.clear()
  }

  #meeting(condition: Condition): Bitset {
    const { standing } = this.#table.slots
    const column = this.#table.column(condition.field)
    if (column === undefined) return new Bitset(standing.capacity)
    const name = JSON.stringify(condition)
    const before = this.#known.get(name)
    this.#known.delete(name)
    const isRight = before?.context === column.context() && before.met.capacity === standing.capacity
    const known = isRight ? before : this.#evaluate(condition, column)
    this.#known.set(name, known)
    const [oldest] = this.#known.keys()
    if (this.#known.size > limit && oldest !== undefined) this.#known.delete(oldest)
    return known.met
  }

  #evaluate(condition: Condition, column: Column): Known {
    const met = column.meeting(condition).intersect(this.#table.slots.standing)
    return { column, context: column.context(), test: column.tester(condition), met }
  }
}

function conditionsIn(filter: Filter): readonly Condition[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap(conditionsIn)
    case 'not':
      return conditionsIn(filter.of)
    case 'words':
      return []
    case 'is':
    case 'contains':
    case 'within':
    case 'present':
      return [filter]
    default:
      return assertNever(filter)
  }
}
