import type { Condition } from '../column.ts'
import { conditionTest } from '../condition-test.ts'
import type { Lexicon } from './lexicon.ts'

/** By code, 1 when a row with that code meets the condition: by its value, its label, or those of a code above it. */
export function wantedCodes(lexicon: Lexicon, condition: Condition): Uint8Array {
  const test = conditionTest(condition)
  const wanted = new Uint8Array(lexicon.size + 1)
  for (let code = 1; code <= lexicon.size; code += 1) {
    const value = lexicon.value(code)
    if (value === '') continue
    const label = lexicon.label(code)
    if (test(value) || (label !== value && test(label))) wanted[code] = 1
  }
  const parents = lexicon.parents()
  return parents === null ? wanted : handedDown(wanted, parents)
}

function handedDown(wanted: Uint8Array, parents: Uint32Array): Uint8Array {
  return wanted.map((_, code) => {
    // The bound on steps ends the walk even where records form a ring.
    let above = code
    for (let step = 0; above !== 0 && step < parents.length; step += 1) {
      if (wanted[above] === 1) return 1
      above = parents[above] ?? 0
    }
    return 0
  })
}
