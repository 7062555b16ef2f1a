import { assertNever } from '../lib/assert-never.ts'
import type { Field } from './fields.ts'
import { normalise } from './normalise.ts'
import type { Words } from './occurrences.ts'
import type { Filter } from './query.ts'

/**
 * Writes a filter as the text of the search field of a table with these fields; reading that text gives the filter back in its
 * normal form.
 */
export function printQuery(filter: Filter, fields: readonly Field[]): string {
  return print(normalise(filter), new Map(fields.map(({ name, type }) => [name, type])))
}

type Types = ReadonlyMap<string, Field['type']>

function print(filter: Filter, types: Types): string {
  switch (filter.kind) {
    case 'and':
      return filter.of.map((part) => printPart(part, types)).join(' ')
    case 'or':
      return filter.of.length === 0 ? '-()' : filter.of.map((part) => printPart(part, types)).join(' OR ')
    case 'not':
      return `-${printPart(filter.of, types)}`
    case 'is':
      return `${filter.field}${hasValues(types.get(filter.field)) ? ':' : ':='}${filter.values.map(quoted).join(',')}`
    case 'contains':
      return `${filter.field}${types.get(filter.field) === 'text' ? ':' : '~'}${quoted(filter.text)}`
    case 'within':
      return `${filter.field}:${span(filter, types)}`
    case 'present':
      return `has:${filter.field}`
    case 'words':
      return printWords(filter, types)
    default:
      return assertNever(filter)
  }
}

function printWords({ text, match }: Words, types: Types): string {
  switch (match) {
    case 'phrase':
      return inQuotationMarks(text)
    case 'prefix':
      return isBare(text) ? text : `${inQuotationMarks(text)}*`
    case 'fuzzy':
      return isBare(text) && !isField(text, types) ? `${text}~` : `${inQuotationMarks(text)}~`
    default:
      return assertNever(match)
  }
}

/** Whether `text~` would be read as a condition on a field that is being typed. */
function isField(text: string, types: Types): boolean {
  return ['has', ...types.keys()].some((name) => name.toLowerCase() === text.toLowerCase())
}

function printPart(filter: Filter, types: Types): string {
  const text = print(filter, types)
  return filter.kind === 'and' || filter.kind === 'or' ? `(${text})` : text
}

/** Whether a value after the colon asks for itself in a field of this type; see `parseQuery`. */
function hasValues(type: Field['type'] | undefined): boolean {
  return type !== 'text' && !isTime(type)
}

function isTime(type: Field['type'] | undefined): boolean {
  return type === 'date' || type === 'time'
}

function span({ field, from, to }: Extract<Filter, { kind: 'within' }>, types: Types): string {
  return from !== null && from === to && isTime(types.get(field)) ? quoted(from) : `${bound(from)}..${bound(to)}`
}

function bound(text: string | null): string {
  return text === null ? '' : quoted(text)
}

/** Bare when the text has no sign of the query language in it, in quotation marks otherwise. */
function quoted(text: string): string {
  return isBare(text) ? text : inQuotationMarks(text)
}

function isBare(text: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_'’-]*$/u.test(text) && !['AND', 'OR', 'NOT'].includes(text)
}

function inQuotationMarks(text: string): string {
  return `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
