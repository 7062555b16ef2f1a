import { fold } from '#core/query/fold.ts'
import type { Filter } from '#core/query/query.ts'
import type { FacetValue } from '#engine/answers.ts'

/** A value of a facet as it is offered: chosen ones first, even when nothing matches them now. */
export interface OfferedValue extends FacetValue {
  readonly isChosen: boolean
}

/** The values of a field that the filter asks for at its top. */
export function chosenValues(filter: Filter, field: string): readonly string[] {
  const conditions = filter.kind === 'and' ? filter.of : [filter]
  return conditions.flatMap((condition) =>
    condition.kind === 'is' && condition.field === field ? condition.values : [],
  )
}

/** The values to offer for a facet: those chosen, then the others as counted. */
export function offeredValues(values: readonly FacetValue[], chosen: readonly string[]): readonly OfferedValue[] {
  if (chosen.length === 0) return values.map((value) => ({ ...value, isChosen: false }))
  const wanted = new Set(chosen.map(fold))
  const met = new Set<string>()
  const isChosen = ({ value, label }: FacetValue) => {
    const names = [fold(value), fold(label)].filter((name) => wanted.has(name))
    for (const name of names) met.add(name)
    return names.length > 0
  }
  const counted = values.map((value) => ({ ...value, isChosen: isChosen(value) }))
  const missing = chosen.filter((one) => !met.has(fold(one)))
  return [
    ...counted.filter((value) => value.isChosen),
    ...missing.map((value) => ({ value, label: value, count: 0, isChosen: true })),
    ...counted.filter((value) => !value.isChosen),
  ]
}
