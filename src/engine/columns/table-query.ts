import { fail, ok, type Result } from '#core/lib/result.ts'
import { everything } from '#core/query/all-rows.ts'
import { withoutFacet } from '#core/query/facets.ts'
import { fields } from '#core/query/fields.ts'
import { fold } from '#core/query/fold.ts'
import { conditionsOf } from '#core/query/normalise.ts'
import type { Words } from '#core/query/occurrences.ts'
import type { Filter, Query, TableName } from '#core/query/query.ts'
import type { Facet } from '../answers.ts'
import { type Arranged, type Arrangement, arrange } from './arrange.ts'
import type { Bitset } from './bitset.ts'
import { Conditions } from './conditions.ts'
import { evaluateFilter } from './evaluate-filter.ts'
import { noFacet } from './lexicons/facet-values.ts'
import { Orders } from './orders.ts'
import { radixSort } from './radix-sort.ts'
import { Recent } from './recent.ts'
import type { RowsToCount } from './rows-to-count.ts'
import type { Steps } from './steps.ts'
import type { Table } from './table.ts'

const answers = 4
/** Enough for all that a row may hold to have come up. */
const rehearsedRows = 200
const facets = 64

/** When the matching rows are fewer than one in so many, sorting them costs less than sorting all rows. */
const few = 8

/** When more rows than this change at once, what is remembered is worked out anew. */
const mended = 2048

/** Answers queries on one table. What conditions hold of and how columns sort is kept right while rows change; answers are kept until then. */
export class TableQuery<Name extends TableName = TableName> {
  readonly #table: Table<Name>
  readonly #name: Name
  readonly #conditions: Conditions<Name>
  readonly #orders: Orders<Name>
  readonly #matching = new Recent<Bitset>(answers)
  readonly #slots = new Recent<Uint32Array>(answers)
  readonly #toCount = new Recent<RowsToCount>(answers)
  readonly #arranged = new Recent<Arranged>(answers)
  readonly #facets = new Recent<Facet>(facets)

  constructor(name: Name, table: Table<Name>) {
    this.#name = name
    this.#table = table
    this.#conditions = new Conditions(table)
    this.#orders = new Orders(table)
  }

  /** Drops everything that is remembered. */
  forget(): void {
    this.#forgetAnswers()
    this.#conditions.clear()
    this.#orders.clear()
  }

  /** Takes over that the rows at these slots have changed, come or gone. */
  mend(slots: ReadonlySet<number>): void {
    if (this.#table.isDerived || slots.size > mended) this.forget()
    else {
      this.#forgetAnswers()
      this.#conditions.mend(slots)
      this.#orders.mend(slots)
    }
  }

  /**
   * Works out what is asked first of a table, and what runs for the first time takes long for: its order by the field that heads it, what its
   * facets count, what ticking a value of each leaves and counts, and the rows that a letter finds, with where it stands in the first of them.
   */
  *rehearse(): Steps {
    const [heading] = fields[this.#name]
    const column = heading === undefined ? undefined : this.#table.column(heading.name)
    if (heading === undefined || column === undefined) return
    this.#orders.by({ field: heading.name, direction: 'ascending' }, column)
    const counted = fields[this.#name].filter(({ facet }) => facet)
    for (const [index, { name }] of counted.entries()) {
      yield
      const [first] = this.facet(everything, name).values
      if (first === undefined) continue
      const filter: Filter = { kind: 'is', field: name, values: [first.value] }
      yield
      this.find({ table: this.#name, filter, sort: [], group: null, facets: [] })
      yield
      // Each facet is counted under the tick of another, and once is enough.
      this.facet(filter, counted.at(index - 1)?.name ?? name)
    }
    yield
    const letter: Words = { kind: 'words', text: 'a', match: 'prefix' }
    for (const slot of this.#byRelevance(letter).subarray(0, rehearsedRows)) {
      yield
      this.#table.row(slot, [letter])
    }
  }

  /** The matching rows at their places. Fails with `query-unknown-field`. */
  find(query: Query): Result<Arranged> {
    const unknown = this.#unknownField(query)
    if (unknown !== undefined) return unknownField(unknown, this.#name)
    const { filter, sort, group } = query
    return ok(
      this.#arranged.get(JSON.stringify([filter, sort, group]), () => this.#arrange(filter, this.#arrangement(query))),
    )
  }

  /** The values of a field with their counts; the field's own choice is not applied to them. */
  facet(filter: Filter, field: string): Facet {
    const rest = withoutFacet(filter, field)
    const chosen = chosenOf(filter, field)
    return this.#facets.get(
      JSON.stringify([rest, field, [...chosen]]),
      () => this.#table.column(field)?.facet(this.#rowsToCount(rest), chosen) ?? noFacet,
    )
  }

  /** Sorts by the least significant key first: its order of all rows is known, or worth knowing, when many of them match. */
  #arrange(filter: Filter, { group, sort }: Arrangement): Arranged {
    const last = sort.at(-1)
    const met = this.#matchingSet(filter)
    const { count } = this.#table.slots
    if (last === undefined) return arrange(this.#byRelevance(filter), { group, sort })
    if (met.count() * few < count && !this.#orders.has(last.key))
      return arrange(this.#matchingSlots(filter), { group, sort })
    const all = this.#orders.by(last.key, last.column)
    const slots = met.count() === count ? all : met.keep(all)
    return arrange(slots, { group, sort: sort.slice(0, -1) })
  }

  #matchingSlots(filter: Filter): Uint32Array {
    return this.#slots.get(JSON.stringify(filter), () => {
      const met = this.#matchingSet(filter)
      const all = this.#table.inOrder()
      return met.count() === all.length ? all : met.keep(all)
    })
  }

  #rowsToCount(filter: Filter): RowsToCount {
    return this.#toCount.get(JSON.stringify(filter), () => {
      const met = this.#matchingSet(filter)
      const { standing, count } = this.#table.slots
      const areLeftOut = met.count() * 2 > count
      return { slots: areLeftOut ? standing.copy().subtract(met).members() : met.members(), areLeftOut }
    })
  }

  #matchingSet(filter: Filter): Bitset {
    return this.#matching.get(JSON.stringify(filter), () => {
      this.#table.derive()
      return evaluateFilter(this.#table, filter, this.#conditions.of(filter))
    })
  }

  #forgetAnswers(): void {
    this.#matching.clear()
    this.#slots.clear()
    this.#toCount.clear()
    this.#arranged.clear()
    this.#facets.clear()
  }

  /** The matching rows, and when words are looked for, those first that answer to them best. */
  #byRelevance(filter: Filter): Uint32Array {
    const slots = this.#matchingSlots(filter)
    const scores = this.#table.search.scores(filter, slots)
    return scores === null ? slots : radixSort(slots.slice(), falling(scores))
  }

  #arrangement({ sort, group }: Query): Arrangement {
    const known = (name: string): Arrangement['group'] => {
      const field = fields[this.#name].find((candidate) => candidate.name === name)
      const column = this.#table.column(name)
      if (field === undefined || column === undefined) return null
      // When a sort key names the field that groups, the groups follow its direction.
      const descending = sort.some((key) => key.field === name && key.direction === 'descending')
      return { field, column, descending }
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
