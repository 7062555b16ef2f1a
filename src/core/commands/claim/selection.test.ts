import { describe, expect, it } from 'vitest'
import { invert } from '../../journal/invert.ts'
import { type ClaimId, TagId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'
import { planCommand } from '../registry.ts'

function bench() {
  const test = new TestCase()
  const claims = ['It rained.', 'It froze.', 'It thawed.'].map((statement) => test.claim(statement))
  const values = <Field extends 'tags' | 'kind' | 'occurred' | 'credibility' | 'status'>(field: Field) =>
    claims.map((id) => test.state.byId('claims', id)?.[field])
  return { test, claims, values }
}

describe('commands over a selection of claims', () => {
  it('claim/tag tags each claim once, in one step, and leaves those alone that have the tags', () => {
    const { test, claims, values } = bench()
    const [weather, winter] = [test.tag('weather'), test.tag('winter')]
    test.run('claim/tag', { claims: claims.slice(0, 1), tags: [winter, weather] })
    const diff = test.run('claim/tag', { claims: [...claims, ...claims], tags: [weather, winter, weather] })
    expect(values('tags')).toEqual([
      [winter, weather],
      [weather, winter],
      [weather, winter],
    ])
    expect(diff.claims?.updated.map(([, to]) => to.id)).toEqual(claims.slice(1))
  })

  it('claim/untag takes tags off, and leaves those alone that have none of them', () => {
    const { test, claims, values } = bench()
    const [weather, winter] = [test.tag('weather'), test.tag('winter')]
    test.run('claim/tag', { claims: claims.slice(1), tags: [weather, winter] })
    const diff = test.run('claim/untag', { claims, tags: [weather] })
    expect(values('tags')).toEqual([[], [winter], [winter]])
    expect(diff.claims?.updated).toHaveLength(2)
  })

  it('claim/grade sets the axes that are named and no other', () => {
    const { test, claims } = bench()
    test.run('claim/grade', { claims, likelihood: 'phia-5', confidence: 'low', credibility: '3' })
    test.run('claim/grade', { claims: claims.slice(0, 1), likelihood: null, status: 'disputed' })
    const grades = claims.map((id) => {
      const claim = test.state.byId('claims', id)
      return [claim?.credibility, claim?.likelihood, claim?.confidence, claim?.status]
    })
    expect(grades).toEqual([
      ['3', null, 'low', 'disputed'],
      ['3', 'phia-5', 'low', 'unreviewed'],
      ['3', 'phia-5', 'low', 'unreviewed'],
    ])
  })

  it('claim/grade refuses a payload that names no grade', () => {
    const { test, claims } = bench()
    expect(test.refusal('claim/grade', { claims })).toBe('payload-invalid')
  })

  it('claim/date and claim/classify set one value on all', () => {
    const { test, claims, values } = bench()
    test.run('claim/date', { claims, occurred: '../2024-04' })
    test.run('claim/classify', { claims, kind: 'state' })
    test.run('claim/date', { claims: claims.slice(0, 1), occurred: null })
    expect(values('occurred')).toEqual([null, '../2024-04', '../2024-04'])
    expect(values('kind')).toEqual(['state', 'state', 'state'])
    expect(test.refusal('claim/date', { claims, occurred: '30 Feb' })).toBe('payload-invalid')
  })

  it('claim/edit rewords one claim', () => {
    const { test, claims } = bench()
    const [claim] = claims
    if (claim === undefined) throw new Error('The bench has claims.')
    const before = test.state.byId('claims', claim)
    test.run('claim/edit', { claim, statement: ' It poured. ', occurred: '2024' })
    const after = { ...before, statement: 'It poured.', occurred: '2024', updatedAt: test.context.at }
    expect(test.state.byId('claims', claim)).toEqual(after)
    expect(test.refusal('claim/edit', { claim, statement: '' })).toBe('payload-invalid')
  })

  it('all refuse a selection with a claim that is gone, and one of nothing', () => {
    const { test, claims } = bench()
    const tags = [test.tag('weather')]
    const entities = [test.entity('The river')]
    test.run('claim/retract', { claims: claims.slice(2) })
    const refusals = (claims: ClaimId[]) => [
      test.refusal('claim/tag', { claims, tags }),
      test.refusal('claim/untag', { claims, tags }),
      test.refusal('claim/grade', { claims, status: 'accepted' }),
      test.refusal('claim/date', { claims, occurred: null }),
      test.refusal('claim/classify', { claims, kind: 'state' }),
      test.refusal('claim/retract', { claims }),
      test.refusal('entity/attach', { claims, entities }),
      test.refusal('entity/detach', { claims, entities }),
    ]
    expect(new Set(refusals(claims))).toEqual(new Set(['record-missing']))
    expect(new Set(refusals([]))).toEqual(new Set(['payload-invalid']))
  })
})

describe('claim/tag with tags that are new', () => {
  it('creates the tags and puts them on in one change, which one undo takes back', () => {
    const { test, claims, values } = bench()
    const weather = test.tag('weather')
    const [frost, hoar] = [test.context.newId(TagId), test.context.newId(TagId)]
    const before = [...test.state.all('tags')]
    const diff = test.run('claim/tag', {
      claims,
      tags: [hoar, weather],
      newTags: [
        { id: frost, name: 'frost', parent: weather },
        { id: hoar, name: 'hoar', parent: frost },
      ],
    })
    expect(test.state.byId('tags', hoar)).toMatchObject({ name: 'hoar', parent: frost, description: '' })
    expect(values('tags')).toEqual([
      [hoar, weather],
      [hoar, weather],
      [hoar, weather],
    ])
    test.state.apply(invert(diff))
    expect([...test.state.all('tags')]).toEqual(before)
    expect(values('tags')).toEqual([[], [], []])
  })

  it('refuses a name that the codebook has, and then tags nothing', () => {
    const { test, claims } = bench()
    test.tag('weather')
    const id = test.context.newId(TagId)
    const newTags = [{ id, name: 'Weather', parent: null }]
    expect(test.refusal('claim/tag', { claims, tags: [id], newTags })).toBe('tag-name-taken')
  })

  it('says in its words what it created', () => {
    const { test, claims } = bench()
    const id = test.context.newId(TagId)
    const newTags = [{ id, name: 'weather', parent: null }]
    const planned = planCommand('claim/tag', { claims, tags: [id], newTags }, test.state, test.context)
    expect(planned).toMatchObject({ value: { words: 'Tag 3 claims, with the new tag “weather”' } })
  })
})
