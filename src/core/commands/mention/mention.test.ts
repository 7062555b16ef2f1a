import { describe, expect, it } from 'vitest'
import { MentionId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

const text = 'In April the river 🌊 rose twice.'

function bench() {
  const test = new TestCase()
  const source = test.source(text)
  const claim = test.claim('The river rose twice.')
  return { test, source, claim }
}

describe('mention/add', () => {
  it('anchors the passage with its words and what stands around it', () => {
    const { test, source, claim } = bench()
    const id = test.mention(claim, source, 13, 26)
    expect(test.state.byId('mentions', id)).toEqual({
      id,
      claim,
      anchor: { source, start: 13, end: 26, exact: 'river 🌊 rose', prefix: 'In April the ', suffix: ' twice.' },
      createdAt: test.context.at,
    })
  })

  it.each([
    ['empty', 4, 4, 'anchor-outside-source'],
    ['turned round', 8, 4, 'anchor-outside-source'],
    ['before the text', -1, 4, 'anchor-outside-source'],
    ['beyond the text', 4, text.length + 1, 'anchor-outside-source'],
    ['half a character', 13, 20, 'anchor-splits-character'],
  ])('refuses a passage that is %s', (_, start, end, code) => {
    const { test, source, claim } = bench()
    const id = test.context.newId(MentionId)
    expect(test.refusal('mention/add', { id, claim, source, start, end })).toBe(code)
  })

  it('refuses the same place for the same claim, and allows it for another', () => {
    const { test, source, claim } = bench()
    test.mention(claim, source, 0, 8)
    const id = test.context.newId(MentionId)
    expect(test.refusal('mention/add', { id, claim, source, start: 0, end: 8 })).toBe('mention-stands')
    const other = test.claim('It was April.')
    expect(test.refusal('mention/add', { id, claim: other, source, start: 0, end: 8 })).toBeNull()
  })
})

describe('mention/move', () => {
  it('anchors the mention anew in its source', () => {
    const { test, source, claim } = bench()
    const mention = test.mention(claim, source, 0, 8)
    test.run('mention/move', { mention, start: 3, end: 8 })
    expect(test.state.byId('mentions', mention)?.anchor).toMatchObject({ start: 3, exact: 'April', prefix: 'In ' })
    expect(test.run('mention/move', { mention, start: 3, end: 8 })).toEqual({})
  })

  it('refuses a place outside the source or that of another mention of the claim', () => {
    const { test, source, claim } = bench()
    const mention = test.mention(claim, source, 0, 8)
    test.mention(claim, source, 9, 12)
    expect(test.refusal('mention/move', { mention, start: 9, end: 12 })).toBe('mention-stands')
    expect(test.refusal('mention/move', { mention, start: 9, end: 999 })).toBe('anchor-outside-source')
  })
})

describe('mention/remove', () => {
  it('removes a selection and leaves claims and sources', () => {
    const { test, source, claim } = bench()
    const mentions = [test.mention(claim, source, 0, 8), test.mention(claim, source, 9, 12)]
    const kept = test.mention(claim, source, 13, 18)
    test.run('mention/remove', { mentions })
    expect([...test.state.all('mentions')].map((mention) => mention.id)).toEqual([kept])
    expect(test.state.count('claims')).toBe(1)
  })
})
