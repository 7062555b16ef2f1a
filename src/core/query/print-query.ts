import { assertNever } from '../lib/assert-never.ts'
import { normalise } from './normalise.ts'
import type { Filter } from './query.ts'

/** Writes a filter as the text of the search field; reading that text gives the filter back in its normal form. */
export function printQuery(filter: Filter): string {
  return print(normalise(filter))
}

function print(filter: Filter): string {
  switch (filter.kind) {
    case 'and':
      return filter.of.map(printPart).join(' ')
    case 'or':
      return filter.of.length === 0 ? '-()' : filter.of.map(printPart).join(' OR ')
    case 'not':
      return `-${printPart(filter.of)}`
    case 'is':
      return `${filter.field}:${filter.values.map(quoted).join(',')}`
    case 'contains':
      return `${filter.field}~${quoted(filter.text)}`
    case 'within':
      return `${filter.field}:${bound(filter.from)}..${bound(filter.to)}`
    case 'present':
      return `has:${filter.field}`
    case 'words':
      return quoted(filter.text)
    default:
      return assertNever(filter)
  }
}

function printPart(filter: Filter): string {
  return filter.kind === 'and' || filter.kind === 'or' ? `(${print(filter)})` : print(filter)
}

function bound(text: string | null): string {
  return text === null ? '' : quoted(text)
}

/** Bare when the text has no sign of the query language in it, in quotation marks otherwise. */
function quoted(text: string): string {
  const bare = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_'’-]*$/u.test(text) && !['AND', 'OR', 'NOT'].includes(text)
  return bare ? text : `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`
}
