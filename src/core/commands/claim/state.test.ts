import { describe, expect, it } from 'vitest'
import { ClaimId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

describe('claim/state', () => {
  it('states a claim, ungraded, with its mentions', () => {
    const test = new TestCase()
    const source = test.source('The river rose. It rose twice.')
    const tag = test.tag('weather')
    const entity = test.entity('The river')
    const anchors = [
      { source, start: 0, end: 15 },
      { source, start: 16, end: 30 },
    ]
    const claim = test.claim(' The river rose twice. ', {
      occurred: '2024-04~',
      tags: [tag, tag],
      entities: [entity],
      anchors,
    })
    const at = test.context.at
    expect(test.state.byId('claims', claim)).toEqual({
      id: claim,
      statement: 'The river rose twice.',
      kind: 'event',
      status: 'unreviewed',
      credibility: '6',
      likelihood: null,
      confidence: null,
      occurred: '2024-04~',
      tags: [tag],
      entities: [entity],
      createdAt: at,
      updatedAt: at,
    })
    const quotes = test.state.where('mentions', 'claim', claim).map((mention) => mention.anchor.exact)
    expect(quotes).toEqual(['The river rose.', 'It rose twice.'])
  })

  it('needs no mention, and may be graded at once', () => {
    const test = new TestCase()
    const claim = test.claim('It will rain.', { credibility: '2', status: 'accepted' })
    expect(test.state.byId('claims', claim)).toMatchObject({ credibility: '2', status: 'accepted' })
  })

  it('refuses passages outside the source or twice the same, and then adds nothing', () => {
    const test = new TestCase()
    const source = test.source('river')
    const id = test.context.newId(ClaimId)
    const payload = { id, statement: 'It rose.', kind: 'event', tags: [], entities: [] } as const
    const whole = { source, start: 0, end: 5 }
    expect(test.refusal('claim/state', { ...payload, anchors: [{ source, start: 2, end: 6 }] })).toBe(
      'anchor-outside-source',
    )
    expect(test.refusal('claim/state', { ...payload, anchors: [whole, { ...whole, start: 5 }] })).toBe(
      'anchor-outside-source',
    )
    expect(test.refusal('claim/state', { ...payload, anchors: [whole, whole] })).toBe('mention-stands')
    expect(test.state.count('claims')).toBe(0)
  })

  it('refuses an empty statement, a date that is not EDTF, and an id that is taken', () => {
    const test = new TestCase()
    const claim = test.claim('It rained.')
    const payload = { id: claim, statement: 'It rose.', kind: 'event', tags: [], entities: [], anchors: [] } as const
    expect(test.refusal('claim/state', payload)).toBe('record-stands')
    expect(test.refusal('claim/state', { ...payload, statement: ' ' })).toBe('payload-invalid')
    expect(test.refusal('claim/state', { ...payload, occurred: '2024-13' })).toBe('payload-invalid')
  })
})
