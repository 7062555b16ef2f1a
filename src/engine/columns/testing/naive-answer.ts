import type { Reader } from '#core/model/reader.ts'
import { withoutFacet } from '#core/query/facets.ts'
import { fields } from '#core/query/fields.ts'
import { fold } from '#core/query/fold.ts'
import { matches } from '#core/query/matches.ts'
import { conditionsOf } from '#core/query/normalise.ts'
import type { Query, SortKey } from '#core/query/query.ts'
import { relevances } from '#core/query/relevance.ts'
import type { FacetValue, Group } from '../../answers.ts'
import type { NamedValue } from '../column.ts'
import type { NaiveField, NaiveRow } from './naive-row.ts'
import { naiveRows, vocabulariesOf } from './naive-rows.ts'

/** What the engine has to answer, worked out row by row. */
export interface NaiveAnswer {
  readonly total: number
  /** What matches, each once. */
  readonly ids: readonly string[]
  /** What stands at each place, which may be the same several times, and the value of its group. */
  readonly places: readonly { readonly id: string; readonly group: string | null }[]
  readonly groups: readonly Group[]
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>
}

export function naiveAnswer(read: Reader, query: Query, locale: string): NaiveAnswer {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'variant' })
  const all = naiveRows(read, query.table, collator)
  const { group } = query
  const relevant = relevances(
    query.filter,
    all.map((row) => row.text()),
  )
  const relevanceOf = new Map(all.map((row, index) => [row, relevant[index] ?? 0]))
  const matched = all.filter((row) => matches(query.filter, row))
  const descending = query.sort.some(({ field, direction }) => field === group && direction === 'descending')
  const sorted = placesOf(matched, query).sort(
    (left, right) =>
      (left.field === null || right.field === null
        ? 0
        : compareGroups(left.field, right.field, descending, collator)) ||
      compareByKeys(left.row, right.row, query.sort, collator) ||
      (query.sort.length === 0 ? (relevanceOf.get(right.row) ?? 0) - (relevanceOf.get(left.row) ?? 0) : 0),
  )
  const groups = groupsOf(sorted, query, collator)
  const values = groups.flatMap(({ value, count }) => Array.from({ length: count }, () => value))
  return {
    total: all.length,
    ids: [...new Set(sorted.map(({ row }) => row.id))],
    places: sorted.map(({ row }, index) => ({ id: row.id, group: values[index] ?? null })),
    groups,
    facets: Object.fromEntries(query.facets.map((field) => [field, facetOf(read, all, query, field, collator)])),
  }
}

/** A row where it stands: with the field that makes its group, if any. */
interface NaivePlace {
  readonly row: NaiveRow
  readonly field: NaiveField | null
}

function placesOf(rows: readonly NaiveRow[], { table, group }: Query): NaivePlace[] {
  if (group === null) return rows.map((row) => ({ row, field: null }))
  const holdsMany = fields[table].some(({ name, type }) => name === group && type === 'terms')
  return rows.flatMap((row) => {
    const field = row.field(group)
    if (!holdsMany || field.group.length === 0) return [{ row, field }]
    return field.group.map((part) => {
      const named = { value: String(part), label: String(part) }
      return { row, field: { ...field, group: [part], named } }
    })
  })
}

function compareByKeys(left: NaiveRow, right: NaiveRow, keys: readonly SortKey[], collator: Intl.Collator): number {
  for (const { field, direction } of keys) {
    const difference = compareFields(left.field(field), right.field(field), direction === 'descending', collator)
    if (difference !== 0) return difference
  }
  return 0
}

function compareFields(left: NaiveField, right: NaiveField, descending: boolean, collator: Intl.Collator): number {
  const tier = ({ sort, last }: NaiveField) => (sort === null ? 2 : Number(last === true))
  if (tier(left) !== tier(right)) return tier(left) - tier(right)
  if (left.sort === null || right.sort === null) return 0
  const difference = compareValues(left.sort, right.sort, collator)
  return descending && tier(left) === 0 ? -difference : difference
}

function compareGroups(left: NaiveField, right: NaiveField, descending: boolean, collator: Intl.Collator): number {
  const tier = ({ group, last }: NaiveField) => (group.length === 0 ? 2 : Number(last === true))
  if (tier(left) !== tier(right)) return tier(left) - tier(right)
  const sign = descending && tier(left) === 0 ? -1 : 1
  for (const [index, part] of left.group.entries()) {
    const other = right.group[index]
    if (other === undefined) return sign
    const difference = compareValues(part, other, collator)
    if (difference !== 0) return sign * difference
  }
  return left.group.length < right.group.length ? -sign : 0
}

/** Dates as they are written, marked `raw:`, only have to differ, whatever their script. */
function compareValues(left: number | string, right: number | string, collator: Intl.Collator): number {
  if (typeof left === 'string' && typeof right === 'string' && !left.startsWith('raw:'))
    return collator.compare(left, right)
  return left < right ? -1 : Number(left > right)
}

function groupsOf(places: readonly NaivePlace[], { table, group }: Query, collator: Intl.Collator): readonly Group[] {
  const label = fields[table].find(({ name }) => name === group)?.label.toLowerCase() ?? ''
  const groups: { group: Group; field: NaiveField }[] = []
  for (const { field } of places) {
    if (field === null) continue
    const last = groups.at(-1)
    if (last !== undefined && compareGroups(last.field, field, false, collator) === 0) {
      last.group = { ...last.group, count: last.group.count + 1 }
    } else {
      const named = field.group.length === 0 ? { value: '', label: `No ${label}` } : field.named
      groups.push({ group: { ...named, count: 1 }, field })
    }
  }
  return groups.map(({ group }) => group)
}

function facetOf(
  read: Reader,
  all: readonly NaiveRow[],
  { table, filter }: Query,
  name: string,
  collator: Intl.Collator,
): readonly FacetValue[] {
  const type = fields[table].find((field) => field.name === name)?.type
  if (type === 'text' || type === 'count' || type === 'date' || type === 'time') throw new Error(`${name} is no facet.`)
  const vocabulary = vocabulariesOf(read)[`${table}.${name}`]
  const counted = all.filter((row) => matches(withoutFacet(filter, name), row))
  const known = new Map<string, NamedValue>()
  for (const named of vocabulary ?? []) known.set(named.value, named)
  for (const row of all) for (const named of row.field(name).values) known.set(named.value, named)
  for (const value of namesInOtherTable(read, `${table}.${name}`)) known.set(value, { value, label: value })
  const chosen = conditionsOf(filter).flatMap((condition) =>
    condition.kind === 'is' && condition.field === name ? condition.values.map(fold) : [],
  )
  const place = (value: string) => vocabulary?.findIndex((named) => named.value === value) ?? 0
  return [...known.values()]
    .map((named) => ({
      ...named,
      count: counted.filter((row) => row.field(name).values.some(({ value }) => value === named.value)).length,
    }))
    .filter(({ value, label, count }) => count > 0 || chosen.includes(fold(value)) || chosen.includes(fold(label)))
    .sort(
      (left, right) =>
        (type === 'terms' ? right.count - left.count : 0) ||
        place(left.value) - place(right.value) ||
        collator.compare(left.value, right.value) ||
        (left.value < right.value ? -1 : 1),
    )
}

function namesInOtherTable(read: Reader, facet: string): readonly string[] {
  switch (facet) {
    case 'claims.tag':
    case 'tags.parent':
      return [...read.all('tags')].map(({ name }) => name)
    case 'claims.entity':
      return [...read.all('entities')].map(({ name }) => name)
    case 'claims.source':
      return [...read.all('sources')].map(({ title }) => title)
    default:
      return []
  }
}
