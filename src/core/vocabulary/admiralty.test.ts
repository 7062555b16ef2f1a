import { describe, expect, it } from 'vitest'
import { Credibility, credibilityGrades, Reliability, reliabilityGrades } from './admiralty.ts'

describe.each([
  ['reliability', Reliability.options, reliabilityGrades, 'F'],
  ['credibility', Credibility.options, credibilityGrades, '6'],
] as const)('the grades of %s', (_, codes, grades, noBasis) => {
  it('are each held under their own code, with words of their own', () => {
    const all = Object.values(grades)
    expect(all.map((grade) => grade.code)).toEqual(codes)
    expect(new Set(all.map((grade) => grade.label)).size).toBe(codes.length)
  })

  it('sort from best to worst, and the one without a basis last', () => {
    const sorted = Object.values(grades).toSorted((left, right) => left.order - right.order)
    expect(sorted.map((grade) => grade.code)).toEqual(codes)
    expect(sorted.filter((grade) => !grade.basis).map((grade) => grade.code)).toEqual([noBasis])
    expect(sorted.at(-1)?.code).toBe(noBasis)
  })
})
