import type { Field } from './fields.ts'
import { fold } from './fold.ts'
import { conditionsOf, normalise } from './normalise.ts'
import { printQuery } from './print-query.ts'
import type { Filter } from './query.ts'

/** A condition of a filter, as query text, and the filter that is left without it. */
export interface Chip {
  readonly label: string
  readonly remove: Filter
}

type Choice = Extract<Filter, { kind: 'is' }>

/**
 * Adds the value to what is chosen of the field, or takes it away when it is chosen already. The choice is the filter's
 * topmost `is` of the field; a row meets it with any of the chosen values.
 */
export function toggleFacet(filter: Filter, field: string, value: string): Filter {
  const conditions = conditionsOf(filter)
  const choices = conditions.filter((condition) => isChoice(condition, field))
  const isSame = (other: string) => fold(other) === fold(value)
  if (choices.some((choice) => choice.values.some(isSame))) {
    return all(
      conditions.flatMap<Filter>((condition) =>
        isChoice(condition, field) ? without(condition, isSame) : [condition],
      ),
    )
  }
  const [first] = choices
  if (first === undefined) return all([...conditions, { kind: 'is', field, values: [value] }])
  const grown: Choice = { ...first, values: [...first.values, value] }
  return all(conditions.map((condition) => (condition === first ? grown : condition)))
}

/** The filter without what it asks or refuses of the field's values: what the facet's own counts are taken under. */
export function withoutFacet(filter: Filter, field: string): Filter {
  return all(
    conditionsOf(filter).filter((condition) => !isChoice(condition.kind === 'not' ? condition.of : condition, field)),
  )
}

/** The conditions that a filter of a table with these fields asks for together, each with the filter that is left without it. */
export function chips(filter: Filter, fields: readonly Field[]): readonly Chip[] {
  const conditions = conditionsOf(filter)
  return conditions.map((condition) => ({
    label: printQuery(condition, fields),
    remove: all(conditions.filter((other) => other !== condition)),
  }))
}

function isChoice(condition: Filter, field: string): condition is Choice {
  return condition.kind === 'is' && condition.field === field
}

function without(choice: Choice, isSame: (value: string) => boolean): readonly Choice[] {
  const values = choice.values.filter((value) => !isSame(value))
  return values.length === 0 ? [] : [{ ...choice, values }]
}

function all(conditions: readonly Filter[]): Filter {
  return normalise({ kind: 'and', of: conditions })
}
