import { fail, ok, type Result } from '#core/lib/result.ts'
import { withoutFacet } from '#core/query/facets.ts'
import { type Field, fields } from '#core/query/fields.ts'
import { fold } from '#core/query/fold.ts'
import { conditionsOf } from '#core/query/normalise.ts'
import type { Filter, Query, TableName } from '#core/query/query.ts'
import type { FacetValue } from '../answers.ts'
import { type Arranged, type Arrangement, arrange } from './arrange.ts'
import type { Bitset } from './bitset.ts'
import type { Column } from './column.ts'
import { evaluateFilter } from './evaluate-filter.ts'
import { radixSort } from './radix-sort.ts'
import { Recent } from './recent.ts'
import type { Table } from './table.ts'

const orders = 4
const facets = 64

/** Answers queries on one table, and keeps the last answers until something changes. */
export class TableQuery<Name extends TableName = TableName> {
  readonly #table: Table<Name>
  readonly #name: Name
  readonly #conditions = new Map<string, Bitset>()
  readonly #matching = new Recent<Uint32Array>(orders)
  readonly #arranged = new Recent<Arranged>(orders)
  readonly #facets = new Recent<readonly FacetValue[]>(facets)

  constructor(name: Name, table: Table<Name>) {
    this.#name = name
    this.#table = table
  }

  /** Drops every remembered answer, since rows have changed. */
  forget(): void {
    this.#conditions.clear()
    this.#matching.clear()
    this.#arranged.clear()
    this.#facets.clear()
  }

  /** The matching rows in order. Fails with `query-unknown-field`. */
  find(query: Query): Result<Arranged> {
    const unknown = this.#unknownField(query)
    if (unknown !== undefined) return unknownField(unknown, this.#name)
    const { filter, sort, group } = query
    return ok(
      this.#arranged.get(JSON.stringify([filter, sort, group]), () =>
        arrange(sort.length === 0 ? this.#byRelevance(filter) : this.#matchingSlots(filter), this.#arrangement(query)),
      ),
    )
  }

  /** The values of a field with their counts; the field's own choice is not applied to them. */
  facet(filter: Filter, field: string): readonly FacetValue[] {
    const rest = withoutFacet(filter, field)
    const chosen = chosenOf(filter, field)
    return this.#facets.get(
      JSON.stringify([rest, field, [...chosen]]),
      () => this.#table.column(field)?.facet(this.#matchingSlots(rest), chosen) ?? [],
    )
  }

  #matchingSlots(filter: Filter): Uint32Array {
    return this.#matching.get(JSON.stringify(filter), () => {
      this.#table.derive()
      const met = evaluateFilter(this.#table, filter, this.#conditions)
      const all = this.#table.inOrder()
      return met.count() === all.length ? all : met.keep(all)
    })
  }

  /** The matching rows, and when words are looked for, those first that answer to them best. */
  #byRelevance(filter: Filter): Uint32Array {
    const slots = this.#matchingSlots(filter)
    const scores = this.#table.search.scores(filter, slots)
    return scores === null ? slots : radixSort(slots.slice(), falling(scores))
  }

  #arrangement({ sort, group }: Query): Arrangement {
    const known = (name: string): { readonly field: Field; readonly column: Column } | null => {
      const field = fields[this.#name].find((candidate) => candidate.name === name)
      const column = this.#table.column(name)
      return field === undefined || column === undefined ? null : { field, column }
    }
    return {
      group: group === null ? null : known(group),
      sort: sort.flatMap((key) => {
        const column = this.#table.column(key.field)
        return column === undefined ? [] : [{ key, column }]
      }),
    }
  }

  #unknownField({ filter, sort, group, facets }: Query): string | undefined {
    const named = [
      ...fieldsOf(filter),
      ...sort.map(({ field }) => field),
      ...(group === null ? [] : [group]),
      ...facets,
    ]
    return named.find((field) => this.#table.column(field) === undefined)
  }
}

/** Keys by which the largest of the numbers come first. Loops, since there may be a million of them. */
function falling(numbers: Uint32Array): Uint32Array {
  let largest = 0
  for (const number of numbers) if (number > largest) largest = number
  const keys = new Uint32Array(numbers.length)
  for (let index = 0; index < numbers.length; index += 1) keys[index] = largest - (numbers[index] ?? 0)
  return keys
}

function unknownField(field: string, table: TableName): Result<never> {
  return fail(
    'query-unknown-field',
    `There is no field “${field}” in ${table}. The fields are ${fields[table].map(({ name }) => name).join(', ')}.`,
  )
}

/** Whether any condition of a filter is words. */
export function asksForWords(filter: Filter): boolean {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.some(asksForWords)
    case 'not':
      return asksForWords(filter.of)
    default:
      return filter.kind === 'words'
  }
}

function fieldsOf(filter: Filter): readonly string[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap(fieldsOf)
    case 'not':
      return fieldsOf(filter.of)
    case 'words':
      return []
    default:
      return [filter.field]
  }
}

/** The values, folded, that the filter's topmost conditions choose of a field. */
function chosenOf(filter: Filter, field: string): ReadonlySet<string> {
  return new Set(
    conditionsOf(filter).flatMap((condition) =>
      condition.kind === 'is' && condition.field === field ? condition.values.map(fold) : [],
    ),
  )
}
