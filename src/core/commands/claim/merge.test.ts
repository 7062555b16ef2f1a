import { describe, expect, it } from 'vitest'
import { type ClaimId, LinkId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

function bench() {
  const test = new TestCase()
  const source = test.source('The river rose. The water rose.')
  const tags = [test.tag('weather'), test.tag('water')] as const
  const into = test.claim('The river rose.', { tags: [tags[0]], credibility: '2', occurred: '2024' })
  const other = test.claim('The water rose.', { tags: [tags[1], tags[0]], status: 'rejected', occurred: '2023' })
  const third = test.claim('It rained.')
  return { test, source, tags, into, other, third }
}

describe('claim/merge', () => {
  it('hands everything over and keeps the statement, date and grades of the one that stays', () => {
    const { test, source, tags, into, other } = bench()
    const mention = test.mention(other, source, 16, 31)
    const note = test.note('claims', other)
    const before = test.state.byId('claims', into)
    test.run('claim/merge', { into, claims: [other] })
    expect(test.state.byId('claims', other)).toBeUndefined()
    expect(test.state.byId('claims', into)).toEqual({ ...before, tags, updatedAt: test.context.at })
    expect(test.state.byId('mentions', mention)?.claim).toBe(into)
    expect(test.state.byId('notes', note)?.subject).toEqual({ table: 'claims', id: into })
  })

  it('keeps one mention of those in the very same place', () => {
    const { test, source, into, other } = bench()
    const kept = test.mention(into, source, 0, 15)
    test.mention(other, source, 0, 15)
    test.run('claim/merge', { into, claims: [other] })
    expect(test.state.where('mentions', 'claim', into).map((mention) => mention.id)).toEqual([kept])
    expect(test.state.count('mentions')).toBe(1)
  })

  it('lets links point to the claim that stays', () => {
    const { test, into, other, third } = bench()
    const link = test.link(third, 'causes', other)
    test.run('claim/merge', { into, claims: [other] })
    expect(test.state.byId('links', link)).toMatchObject({ from: third, to: into, updatedAt: test.context.at })
  })

  it('drops links that would link the claim to itself, with their notes', () => {
    const { test, into, other } = bench()
    test.note('links', test.link(into, 'same-as', other))
    test.run('claim/merge', { into, claims: [other] })
    expect([test.state.count('links'), test.state.count('notes')]).toEqual([0, 0])
  })

  it('drops links that say what another says, and leaves that one their notes', () => {
    const { test, into, other, third } = bench()
    const kept = test.link(into, 'contradicts', third)
    const note = test.note('links', test.link(third, 'contradicts', other))
    test.run('claim/merge', { into, claims: [other] })
    expect([...test.state.all('links')].map((link) => link.id)).toEqual([kept])
    expect(test.state.byId('notes', note)?.subject).toEqual({ table: 'links', id: kept })
  })

  it('keeps what the notes of such links say, each once', () => {
    const { test, into, other, third } = bench()
    const link = (from: ClaimId, to: ClaimId, note: string) => {
      const id = test.context.newId(LinkId)
      test.run('link/add', { id, from, to, relation: 'contradicts', note })
      return id
    }
    const [fourth, fifth] = [test.claim('It poured.'), test.claim('It swelled.')]
    const kept = link(into, third, 'As the gauge shows.')
    link(third, other, 'As the diary says.\n')
    link(fourth, third, 'As the gauge shows.')
    link(third, fifth, 'As')
    test.run('claim/merge', { into, claims: [other, fourth, fifth] })
    expect([...test.state.all('links')].map(({ id, note }) => [id, note])).toEqual([
      [kept, 'As the gauge shows.\n\nAs the diary says.\n\nAs'],
    ])
  })

  it('merges several at once, itself among them, and refuses one that is gone', () => {
    const { test, into, other, third } = bench()
    test.link(other, 'precedes', third)
    test.run('claim/merge', { into, claims: [into, other, third] })
    expect([test.state.count('claims'), test.state.count('links')]).toEqual([1, 0])
    expect(test.refusal('claim/merge', { into, claims: [other] })).toBe('record-missing')
    expect(test.run('claim/merge', { into, claims: [into] })).toEqual({})
  })
})

describe('claim/retract', () => {
  it('takes mentions, links in both directions, and the notes on either', () => {
    const { test, source, into, other, third } = bench()
    test.mention(into, source, 0, 15)
    test.note('claims', into)
    test.note('links', test.link(into, 'causes', other))
    test.link(third, 'causes', into)
    const kept = test.link(third, 'causes', other)
    test.run('claim/retract', { claims: [into] })
    const { state } = test
    expect([state.count('claims'), state.count('mentions'), state.count('notes')]).toEqual([2, 0, 0])
    expect([...state.all('links')].map((link) => link.id)).toEqual([kept])
    expect(state.count('sources')).toBe(1)
  })
})
