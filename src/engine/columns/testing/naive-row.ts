import type { Edtf } from '#core/model/edtf.ts'
import { earliestDay } from '#core/model/edtf.ts'
import type { Row } from '#core/query/matches.ts'
import type { NamedValue } from '../column.ts'

/** A field of a row as a naive reading of the records has it. */
export interface NaiveField {
  /** What the row has, as it is named and shown; for tags also what stands above. */
  readonly values: readonly NamedValue[]
  /** Further ways to name the same values in a condition. */
  readonly aliases?: readonly string[]
  /** What it is sorted by: numbers before texts never meet, since a field has only one kind. Null has no value. */
  readonly sort: number | string | null
  /** Whether it sorts after those with a basis, in both directions. */
  readonly last?: boolean
  /** What makes a group, one part after the other, or for a field of several values a group for each; empty has no value. */
  readonly group: readonly (number | string)[]
  /** The group as it is named and shown, when there is one. */
  readonly named: NamedValue
}

/** A row as a naive reading of the records has it. */
export class NaiveRow implements Row {
  readonly id: string
  readonly fields: Readonly<Record<string, NaiveField>>
  readonly #text: string

  constructor(id: string, text: readonly string[], fields: Readonly<Record<string, NaiveField>>) {
    this.id = id
    this.#text = text.join('\n')
    this.fields = fields
  }

  field(name: string): NaiveField {
    const field = this.fields[name]
    if (field === undefined) throw new Error(`There is no field ${name}.`)
    return field
  }

  fieldValues(name: string): readonly string[] {
    const { values, aliases } = this.field(name)
    return [...values.flatMap(({ value, label }) => [value, label]), ...(aliases ?? [])]
  }

  text(): string {
    return this.#text
  }
}

const none: NamedValue = { value: '', label: '' }

function same(value: string): NamedValue {
  return { value, label: value }
}

export function text(value: string): NaiveField {
  if (value === '') return { values: [], sort: null, group: [], named: none }
  return { values: [same(value)], sort: value, group: [value], named: same(value) }
}

/** A term of a vocabulary; its place in the list is its order. */
export function term(value: string | null, vocabulary: readonly NamedValue[], withoutBasis = ''): NaiveField {
  const place = vocabulary.findIndex((known) => known.value === value)
  const found = vocabulary[place]
  if (value === null || found === undefined) return { values: [], sort: null, group: [], named: none }
  return { values: [found], sort: place, last: value === withoutBasis, group: [place], named: found }
}

export function count(value: number): NaiveField {
  return { values: [same(String(value))], sort: value, group: [value], named: same(String(value)) }
}

export function date(value: Edtf | null): NaiveField {
  if (value === null) return { values: [], sort: null, group: [], named: none }
  const day = earliestDay(value)
  return { values: [same(value)], sort: day, group: [day, `raw:${value}`], named: same(value) }
}

export function time(value: string): NaiveField {
  const day = value.slice(0, 10)
  return {
    values: [same(value)],
    aliases: [day],
    sort: Date.parse(value),
    group: [Date.parse(`${day}T00:00:00Z`)],
    named: same(day),
  }
}

/** Names in the order of the record; `all` also has what stands above. */
export function names(direct: readonly string[], collator: Intl.Collator, all: readonly string[] = direct): NaiveField {
  const sorted = [...direct].sort(collator.compare)
  const group = sorted.filter((name, index) => index === 0 || collator.compare(sorted[index - 1] ?? '', name) !== 0)
  return {
    values: [...new Set(all)].map(same),
    sort: direct[0] ?? null,
    group,
    named: none,
  }
}
