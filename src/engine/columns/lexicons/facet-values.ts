import { fold } from '#core/query/fold.ts'
import type { Facet, FacetValue } from '../../answers.ts'
import { sortedPlaces } from '../sorted-places.ts'
import type { Lexicon } from './lexicon.ts'

/** Values that are listed; of the thousands that a field may have nobody reads more. */
export const mostListed = 200

/** Counts by code as a facet: values that no row has are left out unless they are chosen (folded value or label). */
export function facetValues(
  lexicon: Lexicon,
  counts: Uint32Array,
  chosen: ReadonlySet<string>,
  order: 'vocabulary' | 'frequency',
): Facet {
  const { byCode } = lexicon.places()
  const firsts = lexicon.firsts()
  const isWanted = (code: number): boolean => chosen.size > 0 && isChosen(lexicon, code, chosen)
  const codes: number[] = []
  for (let code = 1; code <= lexicon.size; code += 1) {
    const isListed = (counts[code] ?? 0) > 0 || isWanted(code)
    if (isListed && lexicon.value(code) !== '' && (firsts === null || firsts[code] === code)) codes.push(code)
  }
  const listed = Uint32Array.from(codes)
  const places = listed.map((code) => byCode[code] ?? 0)
  const most = listed.reduce((largest, code) => Math.max(largest, counts[code] ?? 0), 0)
  const seldom = listed.map((code) => most - (counts[code] ?? 0))
  const words = order === 'vocabulary' ? [places] : [places, seldom]
  const ordered = sortedPlaces(listed.length, words)
  const isTied = (index: number): boolean =>
    words.every((keys) => keys[ordered[index] ?? 0] === keys[ordered[index - 1] ?? 0])
  let end = Math.min(mostListed, ordered.length)
  // Values that collate alike are told apart together.
  while (end > 0 && end < ordered.length && isTied(end)) end += 1
  const valueAt = (index: number) => {
    const code = listed[index] ?? 0
    return {
      value: lexicon.value(code),
      label: lexicon.label(code),
      count: counts[code] ?? 0,
      place: byCode[code] ?? 0,
    }
  }
  const values = Array.from(ordered.subarray(0, end), valueAt)
  settleTies(values, order === 'frequency')
  const beyond = chosen.size === 0 ? [] : Array.from(ordered.subarray(end)).filter((at) => isWanted(listed[at] ?? 0))
  return {
    values: [...values, ...beyond.map(valueAt)].map(({ value, label, count }) => ({ value, label, count })),
    count: listed.length,
  }
}

/** The facet of a field that has no values to choose from. */
export const noFacet: Facet = { values: [], count: 0 }

/** Values that collate alike stand by their letters. */
function settleTies(values: (FacetValue & { readonly place: number })[], byCount: boolean): void {
  for (let index = 1; index < values.length; index += 1) {
    for (let target = index; target > 0; target -= 1) {
      const [before, after] = [values[target - 1], values[target]]
      if (before === undefined || after === undefined || before.place !== after.place) break
      if ((byCount && before.count !== after.count) || before.value < after.value) break
      values[target - 1] = after
      values[target] = before
    }
  }
}

function isChosen(lexicon: Lexicon, code: number, chosen: ReadonlySet<string>): boolean {
  return chosen.has(fold(lexicon.value(code))) || chosen.has(fold(lexicon.label(code)))
}
