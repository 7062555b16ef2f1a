import { assertNever } from '../lib/assert-never.ts'
import { editDistance } from '../lib/edit-distance.ts'
import type { Yardstick } from '../vocabulary/likelihood.ts'
import { type ClosedTerm, closedTerms } from './closed-terms.ts'
import { fields } from './fields.ts'
import { fold } from './fold.ts'
import { printQuery } from './print-query.ts'
import type { Filter, TableName } from './query.ts'

/** A value that a filter asks for and that its field can never have. */
export interface UnknownTerm {
  readonly value: string
  /** Whether a term begins with the value, so that it may be one that is still being typed. */
  readonly isBeginning: boolean
  /** What is wrong and what could be meant, for the analyst. */
  readonly message: string
}

const mostNear = 3

/** The first value of a closed vocabulary that the filter asks for and that the vocabulary does not have; null when there is none. */
export function unknownTerm(filter: Filter, table: TableName, yardstick: Yardstick): UnknownTerm | null {
  for (const { field, values } of choicesOf(filter)) {
    const terms = closedTerms(table, field, yardstick)
    if (terms === null) continue
    const value = values.find((wanted) => !terms.some(({ names }) => names.some((name) => fold(name) === fold(wanted))))
    if (value !== undefined) return explained(table, field, value, terms)
  }
  return null
}

type Choice = Extract<Filter, { kind: 'is' }>

function choicesOf(filter: Filter): readonly Choice[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.of.flatMap(choicesOf)
    case 'not':
      return choicesOf(filter.of)
    case 'is':
      return [filter]
    case 'contains':
    case 'within':
    case 'present':
    case 'words':
      return []
    default:
      return assertNever(filter)
  }
}

function explained(table: TableName, field: string, value: string, terms: readonly ClosedTerm[]): UnknownTerm {
  const asked = (name: string) => printQuery({ kind: 'is', field, values: [name] }, fields[table])
  const near = nearest(value, terms)
  const label = fields[table].find(({ name }) => name === field)?.label ?? field
  const help =
    near.length === 0
      ? `It is one of ${[...new Set(terms.map(({ name }) => name))].join(', ')}.`
      : `Did you mean ${near.map(asked).join(' or ')}?`
  return {
    value,
    isBeginning: value !== '' && terms.some(({ names }) => names.some((name) => fold(name).startsWith(fold(value)))),
    message: `${label} is never “${value}”. ${help}`,
  }
}

/** The terms that a value may be meant for, the likeliest first: those with a word like it, or that hold it. */
function nearest(value: string, terms: readonly ClosedTerm[]): readonly string[] {
  const wanted = fold(value)
  const most = Math.max(1, Math.floor(wanted.length / 3))
  const near = terms
    .map((term) => ({
      name: term.name,
      distance: Math.min(...term.names.map((name) => distanceTo(wanted, fold(name)))),
    }))
    .filter(({ distance }) => distance <= most && distance < wanted.length)
    .toSorted((left, right) => left.distance - right.distance)
  return [...new Set(near.map(({ name }) => name))].slice(0, mostNear)
}

function distanceTo(wanted: string, name: string): number {
  const spelling = Math.min(...[name, ...name.split(' ')].map((word) => editDistance(wanted, word)))
  return name.includes(wanted) ? Math.min(1, spelling) : spelling
}
