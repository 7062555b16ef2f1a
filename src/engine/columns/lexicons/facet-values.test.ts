import { describe, expect, it } from 'vitest'
import { facetValues, mostListed } from './facet-values.ts'
import { byCollation } from './orderings.ts'
import { WordLexicon } from './word-lexicon.ts'

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'variant' })

/** Words “word 1” to “word N”, of which the later are the more frequent. */
function counted(size: number) {
  const lexicon = new WordLexicon(byCollation(collator))
  const counts = new Uint32Array(size + 1)
  for (let number = 1; number <= size; number += 1) counts[lexicon.codeOf(`word ${number}`)] = number
  return { lexicon, counts }
}

describe('facetValues', () => {
  it('lists the most frequent of many values, and says how many there are', () => {
    const { lexicon, counts } = counted(mostListed + 100)
    const facet = facetValues(lexicon, counts, new Set(), 'frequency')
    expect(facet.count).toBe(mostListed + 100)
    expect(facet.values).toHaveLength(mostListed)
    expect(facet.values[0]).toEqual({ value: 'word 300', label: 'word 300', count: 300 })
    expect(facet.values.at(-1)?.value).toBe('word 101')
  })

  it('lists a value that is chosen, however seldom it is', () => {
    const { lexicon, counts } = counted(mostListed + 100)
    const { values } = facetValues(lexicon, counts, new Set(['word 7']), 'frequency')
    expect(values).toHaveLength(mostListed + 1)
    expect(values.at(-1)).toEqual({ value: 'word 7', label: 'word 7', count: 7 })
  })
})
