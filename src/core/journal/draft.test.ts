import { describe, expect, it } from 'vitest'
import { TestCase } from '../testing/test-case.ts'
import { Draft } from './draft.ts'

function bench() {
  const test = new TestCase()
  const tag = test.tag('weather')
  const claims = ['It rained.', 'It froze.'].map((statement) => {
    const claim = test.state.byId('claims', test.claim(statement, { tags: [tag] }))
    if (claim === undefined) throw new Error('The claim was just stated.')
    return claim
  })
  const [rained, froze] = claims
  if (rained === undefined || froze === undefined) throw new Error('There are two claims.')
  return { tag, rained, froze, draft: new Draft(test.state), state: test.state }
}

describe('Draft', () => {
  it('J-8: holds exactly the fields that differ, before and after, under the id', () => {
    const { draft, rained } = bench()
    draft.change('claims', rained, { kind: 'state', statement: 'It rained.' })
    expect(draft.diff()).toEqual({
      claims: {
        added: [],
        removed: [],
        updated: [
          [
            { id: rained.id, kind: 'event' },
            { id: rained.id, kind: 'state' },
          ],
        ],
      },
    })
  })

  it('leaves no trace of what was changed back, or added and removed again', () => {
    const { draft, rained, froze } = bench()
    draft.change('claims', rained, { kind: 'state' })
    draft.change('claims', rained, {})
    draft.remove('claims', froze)
    draft.put('claims', froze)
    expect(draft.diff()).toEqual({})
  })

  it('makes an update of what was removed and put back otherwise', () => {
    const { draft, rained } = bench()
    draft.remove('claims', rained)
    draft.put('claims', { ...rained, kind: 'causal' })
    expect(draft.diff().claims?.updated).toEqual([
      [
        { id: rained.id, kind: 'event' },
        { id: rained.id, kind: 'causal' },
      ],
    ])
  })

  it('reads as if its changes had been made, and leaves the case alone', () => {
    const { draft, tag, rained, froze, state } = bench()
    draft.change('claims', rained, { tags: [] })
    draft.remove('claims', froze)
    const added = { ...rained, id: rained.id, kind: 'intent' as const }
    draft.put('claims', added)
    expect(draft.byId('claims', froze.id)).toBeUndefined()
    expect(draft.byId('claims', rained.id)).toEqual(added)
    expect(draft.where('claims', 'tag', tag)).toEqual([added])
    expect([...draft.all('claims')]).toEqual([added])
    expect(draft.count('claims')).toBe(1)
    expect(draft.where('tags', 'parent', tag)).toEqual([])
    expect(state.count('claims')).toBe(2)
    expect(state.byId('claims', rained.id)).toBe(rained)
  })
})
