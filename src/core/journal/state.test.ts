import { describe, expect, it } from 'vitest'
import { TestCase } from '../testing/test-case.ts'
import { CaseState } from './state.ts'

describe('CaseState', () => {
  it('J-9: refuses a diff that does not fit, and then nothing has changed', () => {
    const test = new TestCase()
    const claim = test.claim('It rained.')
    const other = new TestCase()
    const source = other.source('river')
    const misfit = other.run('claim/state', {
      id: claim,
      statement: 'It froze.',
      kind: 'event',
      tags: [other.tag('weather')],
      entities: [],
      anchors: [{ source, start: 0, end: 5 }],
    })
    expect(() => test.state.apply(misfit)).toThrow(`claims ${claim} is added but stands already.`)
    expect([test.state.count('claims'), test.state.count('mentions')]).toEqual([1, 0])
    expect(test.state.byId('claims', claim)?.statement).toBe('It rained.')
  })

  it('J-9: refuses to update or remove what does not stand', () => {
    const test = new TestCase()
    const claim = test.claim('It rained.')
    const updated = test.run('claim/classify', { claims: [claim], kind: 'state' })
    const removed = test.run('claim/retract', { claims: [claim] })
    expect(() => test.state.apply(updated)).toThrow('does not stand in the case')
    expect(() => test.state.apply(removed)).toThrow('does not stand in the case')
  })

  it('finds records by index in the order in which they came', () => {
    const test = new TestCase()
    const tag = test.tag('weather')
    const claims = ['It rained.', 'It froze.', 'It thawed.'].map((statement) => test.claim(statement, { tags: [tag] }))
    const found = () => test.state.where('claims', 'tag', tag).map((claim) => claim.id)
    expect(found()).toEqual(claims)
    test.run('claim/untag', { claims: claims.slice(0, 1), tags: [tag] })
    expect(found()).toEqual(claims.slice(1))
    expect(test.state.where('claims', 'tag', 'no such tag')).toEqual([])
  })

  it('freezes its records to the last field', () => {
    const test = new TestCase()
    const id = test.view('Contested')
    test.run('view/save', {
      id,
      name: 'Contested',
      table: 'claims',
      query: '',
      columns: [],
      sort: [{ field: 'kind', direction: 'ascending' }],
      group: null,
    })
    const [view] = test.state.all('views')
    expect(Object.isFrozen(view)).toBe(true)
    expect(view?.sort.every((key) => Object.isFrozen(key))).toBe(true)
  })

  it('loads records without sharing them', () => {
    const test = new TestCase()
    test.claim('It rained.')
    const [claim] = test.state.all('claims')
    if (claim === undefined) throw new Error('The case has a claim.')
    const record = { ...claim }
    const state = new CaseState()
    state.load('claims', [record])
    record.statement = 'It froze.'
    expect(state.byId('claims', claim.id)?.statement).toBe('It rained.')
  })

  it('loads records in the place of those with their ids, indexes included', () => {
    const test = new TestCase()
    const rain = test.tag('rain')
    test.claim('It rained.', { tags: [rain] })
    const [claim] = test.state.all('claims')
    if (claim === undefined) throw new Error('The case has a claim.')
    const state = new CaseState()
    state.load('claims', [claim])
    state.load('claims', [{ ...claim, statement: 'It froze.', tags: [] }])
    expect([state.count('claims'), state.byId('claims', claim.id)?.statement]).toEqual([1, 'It froze.'])
    expect(state.where('claims', 'tag', rain)).toEqual([])
  })
})
