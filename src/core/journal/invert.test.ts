import { describe, expect, it } from 'vitest'
import { TestCase } from '../testing/test-case.ts'
import { invert, sizeOf } from './invert.ts'

function diffs() {
  const test = new TestCase()
  const claim = test.claim('It rained.')
  const other = test.claim('It froze.')
  const edited = test.run('claim/classify', { claims: [claim, other], kind: 'state' })
  const retracted = test.run('claim/retract', { claims: [claim] })
  return { edited, retracted }
}

describe('invert', () => {
  it('turns removals into additions and updates round', () => {
    const { edited, retracted } = diffs()
    expect(invert(retracted).claims).toEqual({ added: retracted.claims?.removed, updated: [], removed: [] })
    expect(invert(edited).claims?.updated).toEqual(edited.claims?.updated.map(([from, to]) => [to, from]))
  })

  it('is its own inverse', () => {
    for (const diff of Object.values(diffs())) expect(invert(invert(diff))).toEqual(diff)
    expect(invert({})).toEqual({})
  })
})

describe('sizeOf', () => {
  it('counts the records that a diff touches', () => {
    const { edited, retracted } = diffs()
    expect([sizeOf({}), sizeOf(edited), sizeOf(retracted)]).toEqual([0, 2, 1])
  })
})
