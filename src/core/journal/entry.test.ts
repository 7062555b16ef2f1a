import { describe, expect, it } from 'vitest'
import { TestCase } from '../testing/test-case.ts'
import { DiffSchema } from './entry.ts'

describe('DiffSchema', () => {
  const test = new TestCase()
  const claim = test.claim('It rained.')
  const diff = test.run('claim/classify', { claims: [claim], kind: 'state' })

  it('J-8: reads patches that hold an id and some fields', () => {
    expect(DiffSchema.parse(JSON.parse(JSON.stringify(diff)))).toEqual(diff)
    expect(DiffSchema.parse({})).toEqual({})
  })

  it.each([
    ['a table that does not exist', { hypotheses: { added: [], updated: [], removed: [] } }],
    [
      'a patch without an id',
      { claims: { added: [], updated: [[{ kind: 'event' }, { kind: 'state' }]], removed: [] } },
    ],
    [
      'a field that does not exist',
      { claims: { added: [], updated: [[{ id: claim, mood: 1 }, { id: claim }]], removed: [] } },
    ],
    [
      'a field of another type',
      { claims: { added: [], updated: [[{ id: claim, kind: 'x' }, { id: claim }]], removed: [] } },
    ],
    ['a record that lacks fields', { claims: { added: [{ id: claim }], updated: [], removed: [] } }],
    ['a change without its three lists', { claims: { added: [] } }],
  ])('refuses %s', (_, wrong) => {
    expect(DiffSchema.safeParse(wrong).success).toBe(false)
  })
})
