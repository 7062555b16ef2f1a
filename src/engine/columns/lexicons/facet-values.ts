import { fold } from '#core/query/fold.ts'
import type { FacetValue } from '../../answers.ts'
import type { Lexicon } from './lexicon.ts'

/** Counts by code as a facet: values that no row has are left out unless they are chosen (folded value or label). */
export function facetValues(
  lexicon: Lexicon,
  counts: Uint32Array,
  chosen: ReadonlySet<string>,
  order: 'vocabulary' | 'frequency',
): readonly FacetValue[] {
  const { byCode } = lexicon.places()
  const firsts = lexicon.firsts()
  const codes: number[] = []
  for (let code = 1; code <= lexicon.size; code += 1) {
    const isListed = (counts[code] ?? 0) > 0 || (chosen.size > 0 && isChosen(lexicon, code, chosen))
    if (isListed && lexicon.value(code) !== '' && (firsts === null || firsts[code] === code)) codes.push(code)
  }
  const byPlace = (left: number, right: number) =>
    (byCode[left] ?? 0) - (byCode[right] ?? 0) || (lexicon.value(left) < lexicon.value(right) ? -1 : 1)
  const byCount = (left: number, right: number) => (counts[right] ?? 0) - (counts[left] ?? 0) || byPlace(left, right)
  return codes
    .sort(order === 'vocabulary' ? byPlace : byCount)
    .map((code) => ({ value: lexicon.value(code), label: lexicon.label(code), count: counts[code] ?? 0 }))
}

function isChosen(lexicon: Lexicon, code: number, chosen: ReadonlySet<string>): boolean {
  return chosen.has(fold(lexicon.value(code))) || chosen.has(fold(lexicon.label(code)))
}
