import { describe, expect, it } from 'vitest'
import { Likelihood, likelihoodBand, Yardstick, yardstickBands, yardstickNames } from './likelihood.ts'

describe.each(Yardstick.options)('the yardstick %s', (yardstick) => {
  it('has seven bands from low to high that do not overlap', () => {
    const bands = yardstickBands[yardstick]
    expect(bands).toHaveLength(7)
    const bounds = bands.flatMap((band) => [band.low, band.high])
    expect(bounds).toEqual(bounds.toSorted((left, right) => left - right))
    for (const band of bands) expect(band.low).toBeLessThan(band.high)
  })

  it('has a name, and a term of its own for each band', () => {
    expect(yardstickNames[yardstick]).not.toBe('')
    expect(new Set(yardstickBands[yardstick].map((band) => band.term)).size).toBe(7)
  })

  it('finds every likelihood that a case may hold', () => {
    for (const likelihood of Likelihood.options) expect(likelihoodBand(likelihood, yardstick).id).toBe(likelihood)
  })
})

describe('the bands', () => {
  it('are those of ICD 203', () => {
    const bands = yardstickBands['icd203-likelihood'].map((band) => [band.term, band.low, band.high])
    expect(bands).toEqual([
      ['almost no chance', 1, 5],
      ['very unlikely', 5, 20],
      ['unlikely', 20, 45],
      ['roughly even chance', 45, 55],
      ['likely', 55, 80],
      ['very likely', 80, 95],
      ['almost certain', 95, 99],
    ])
  })

  it('are those of the PHIA yardstick, with its gaps', () => {
    expect(yardstickBands.phia.map((band) => [band.term, band.low, band.high])).toEqual([
      ['remote chance', 0, 5],
      ['highly unlikely', 10, 20],
      ['unlikely', 25, 35],
      ['realistic possibility', 40, 50],
      ['likely or probable', 55, 75],
      ['highly likely', 80, 90],
      ['almost certain', 95, 100],
    ])
  })

  it('do not mix the two columns of ICD 203', () => {
    const [likelihood, probability] = [yardstickBands['icd203-likelihood'], yardstickBands['icd203-probability']]
    const terms = new Set(likelihood.map((band) => band.term))
    expect(probability.filter((band) => terms.has(band.term))).toEqual([])
    expect(likelihoodBand('icd203-5', 'icd203-probability').term).toBe('probable')
  })

  it('keep the words of the yardstick that a likelihood was graded on', () => {
    expect(likelihoodBand('phia-4', 'icd203-probability').term).toBe('realistic possibility')
    expect(likelihoodBand('icd203-5', 'phia').term).toBe('likely')
  })
})
