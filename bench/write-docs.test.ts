import { describe, expect, it } from 'vitest'
import { besideOthers } from './write-docs.ts'

const slow = '### 2 × Slow\n\nMeasured long ago.\n\n| sort | 80 ms |'
const quick = '### 2 × Quick\n\nMeasured before.\n\n| sort | 20 ms |'

describe('the figures of several machines', () => {
  it('are replaced for the machine that was measured, and stay for the others', () => {
    const written = besideOthers(`\n${slow}\n\n${quick}\n`, ['### 2 × Quick', 'Measured today.', '| sort | 10 ms |'])
    expect(written).toBe(`### 2 × Quick\n\nMeasured today.\n\n| sort | 10 ms |\n\n${slow}`)
  })

  it('begin with the first machine', () => {
    expect(besideOthers('\n', ['### 2 × Slow', 'Measured long ago.'])).toBe('### 2 × Slow\n\nMeasured long ago.')
  })
})
