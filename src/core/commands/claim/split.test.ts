import { describe, expect, it } from 'vitest'
import { ClaimId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'
import { type PayloadOf, planCommand } from '../registry.ts'

function bench() {
  const test = new TestCase()
  const source = test.source('It rained and it froze.')
  const tags = [test.tag('weather')]
  const entities = [test.entity('The river')]
  const claim = test.claim('It rained and froze.', {
    tags,
    entities,
    occurred: '2024',
    credibility: '2',
    status: 'accepted',
  })
  const rained = test.mention(claim, source, 0, 9)
  const froze = test.mention(claim, source, 14, 22)
  const id = test.context.newId(ClaimId)
  return { test, source, claim, rained, froze, id }
}

describe('claim/split', () => {
  it('keeps the claim as the first part and makes ungraded claims of the others', () => {
    const { test, claim, rained, froze, id } = bench()
    const note = test.note('claims', claim)
    const before = test.state.byId('claims', claim)
    test.run('claim/split', {
      claim,
      parts: [
        { id: claim, statement: 'It rained.', mentions: [rained] },
        { id, statement: 'It froze.', mentions: [froze] },
      ],
    })
    const { at } = test.context
    expect(test.state.byId('claims', claim)).toEqual({ ...before, statement: 'It rained.', updatedAt: at })
    expect(test.state.byId('claims', id)).toEqual({
      ...before,
      id,
      statement: 'It froze.',
      status: 'unreviewed',
      credibility: '6',
      createdAt: at,
      updatedAt: at,
    })
    expect(test.state.where('mentions', 'claim', claim).map((mention) => mention.id)).toEqual([rained])
    expect(test.state.where('mentions', 'claim', id).map((mention) => mention.id)).toEqual([froze])
    expect(test.state.byId('notes', note)?.subject.id).toBe(claim)
  })

  it('leaves mentions that are given to no part with the claim', () => {
    const { test, claim, rained, froze, id } = bench()
    const parts = [
      { id: claim, statement: 'It rained.', mentions: [] },
      { id, statement: 'It froze.', mentions: [] },
    ] as const
    test.run('claim/split', { claim, parts: [...parts] })
    expect(test.state.where('mentions', 'claim', claim).map((mention) => mention.id)).toEqual([rained, froze])
  })

  it('refuses a mention given twice or of another claim, ids that are taken or repeated, and a single part', () => {
    const { test, source, claim, rained, id } = bench()
    const elsewhere = test.mention(test.claim('It thawed.'), source, 0, 2)
    type Part = PayloadOf<'claim/split'>['parts'][number]
    const first: Part = { id: claim, statement: 'It rained.', mentions: [rained] }
    const second: Part = { id, statement: 'It froze.', mentions: [] }
    const refusal = (...parts: [Part, Part, ...Part[]]) => test.refusal('claim/split', { claim, parts })
    expect(refusal(first, { ...second, mentions: [rained] })).toBe('mention-given-twice')
    expect(refusal(first, { ...second, mentions: [elsewhere] })).toBe('mention-elsewhere')
    expect(refusal(first, { ...second, id: claim })).toBe('record-stands')
    expect(refusal(first, second, second)).toBe('record-stands')
    const { state, context } = test
    const single = { claim, parts: [first] }
    expect(planCommand('claim/split', single, state, context)).toMatchObject({ code: 'payload-invalid' })
  })
})
