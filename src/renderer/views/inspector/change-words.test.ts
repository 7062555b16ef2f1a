import { describe, expect, it } from 'vitest'
import { changeWords } from './change-words.ts'

describe('changeWords', () => {
  it('spells out codes, on the yardstick of the case', () => {
    const change = { table: 'claims', label: 'likelihood', from: 'none', to: 'icd203-5' } as const
    expect(changeWords(change, 'icd203-likelihood')).toEqual({ label: 'likelihood', from: 'none', to: 'likely' })
    expect(changeWords(change, 'icd203-probability').to).toBe('probable')
    const graded = { table: 'claims', label: 'credibility', from: '6', to: '2' } as const
    expect(changeWords(graded, 'phia')).toEqual({
      label: 'credibility',
      from: '6 Truth cannot be judged',
      to: '2 Probably true',
    })
  })

  it('says only once that a claim was created', () => {
    const change = { table: 'claims', label: 'created', from: null, to: 'created' } as const
    expect(changeWords(change, 'phia')).toEqual({ label: 'created', from: null, to: null })
  })

  it('leaves words as they are, also when they look like a code of another field', () => {
    const change = { table: 'claims', label: 'statement', from: '2', to: null } as const
    expect(changeWords(change, 'phia')).toEqual({ label: 'statement', from: '2', to: null })
  })
})
