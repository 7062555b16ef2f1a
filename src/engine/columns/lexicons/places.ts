import type { Places } from './lexicon.ts'

/** Places of the codes from 1 to `size` under a comparison; codes that compare as equal share a place, and none stands last. */
export function placesBy(size: number, compare: (left: number, right: number) => number): Places {
  const codes = Array.from({ length: size }, (_, index) => index + 1).sort(compare)
  const byCode = new Uint32Array(size + 1)
  let place = 0
  codes.forEach((code, index) => {
    if (index === 0 || compare(codes[index - 1] ?? 0, code) !== 0) place += 1
    byCode[code] = place
  })
  return { byCode, largest: place, last: place + 1 }
}
