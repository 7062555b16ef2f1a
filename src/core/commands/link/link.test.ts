import { describe, expect, it } from 'vitest'
import { LinkId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

function bench() {
  const test = new TestCase()
  const rain = test.claim('It rained.')
  const flood = test.claim('The river rose.')
  const id = test.context.newId(LinkId)
  return { test, rain, flood, id }
}

describe('link/add', () => {
  it('cross-references two claims with a note', () => {
    const { test, rain, flood, id } = bench()
    test.run('link/add', { id, from: rain, to: flood, relation: 'causes', note: 'within hours' })
    const at = test.context.at
    expect(test.state.byId('links', id)).toEqual({
      id,
      from: rain,
      to: flood,
      relation: 'causes',
      note: 'within hours',
      createdAt: at,
      updatedAt: at,
    })
  })

  it('refuses a link of a claim to itself', () => {
    const { test, rain, id } = bench()
    expect(test.refusal('link/add', { id, from: rain, to: rain, relation: 'causes' })).toBe('link-to-itself')
  })

  it('refuses what another link says', () => {
    const { test, rain, flood, id } = bench()
    test.link(rain, 'causes', flood)
    expect(test.refusal('link/add', { id, from: rain, to: flood, relation: 'causes' })).toBe('link-stands')
    expect(test.refusal('link/add', { id, from: rain, to: flood, relation: 'precedes' })).toBeNull()
    expect(test.refusal('link/add', { id, from: flood, to: rain, relation: 'causes' })).toBeNull()
  })

  it('refuses the reverse of a symmetric relation, which says the same', () => {
    const { test, rain, flood, id } = bench()
    test.link(rain, 'contradicts', flood)
    expect(test.refusal('link/add', { id, from: flood, to: rain, relation: 'contradicts' })).toBe('link-stands')
    expect(test.refusal('link/add', { id, from: flood, to: rain, relation: 'same-as' })).toBeNull()
  })

  it('refuses a claim that is gone', () => {
    const { test, rain, flood, id } = bench()
    test.run('claim/retract', { claims: [flood] })
    expect(test.refusal('link/add', { id, from: rain, to: flood, relation: 'causes' })).toBe('record-missing')
  })
})

describe('link/edit', () => {
  it('changes the relation and the note', () => {
    const { test, rain, flood } = bench()
    const link = test.link(rain, 'causes', flood)
    test.run('link/edit', { link, relation: 'precedes', note: 'by a day' })
    expect(test.state.byId('links', link)).toMatchObject({
      relation: 'precedes',
      note: 'by a day',
      updatedAt: test.context.at,
    })
  })

  it('refuses to say what another link says, and allows what it says itself', () => {
    const { test, rain, flood } = bench()
    test.link(flood, 'same-as', rain)
    const link = test.link(rain, 'causes', flood)
    expect(test.refusal('link/edit', { link, relation: 'same-as' })).toBe('link-stands')
    expect(test.run('link/edit', { link, relation: 'causes' })).toEqual({})
  })
})

describe('link/remove', () => {
  it('removes links with the notes on them', () => {
    const { test, rain, flood } = bench()
    const link = test.link(rain, 'causes', flood)
    const kept = test.link(rain, 'precedes', flood)
    test.note('links', link)
    const note = test.note('links', kept)
    test.run('link/remove', { links: [link] })
    expect([...test.state.all('links')].map(({ id }) => id)).toEqual([kept])
    expect([...test.state.all('notes')].map(({ id }) => id)).toEqual([note])
  })
})
