import { describe, expect, it } from 'vitest'
import type { TagId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'
import { childrenOf } from './codebook.ts'

function names(test: TestCase, parent: TagId | null) {
  return childrenOf(test.state, parent).map((tag) => tag.name)
}

function bench() {
  const test = new TestCase()
  const economy = test.tag('economy')
  const security = test.tag('security')
  const trade = test.tag('trade', economy)
  const minerals = test.tag('minerals', economy)
  const transit = test.tag('transit', economy)
  return { test, economy, security, trade, minerals, transit }
}

describe('tag/move', () => {
  it('moves a tag before a sibling, and renumbers them from 0', () => {
    const { test, economy, trade, transit } = bench()
    test.run('tag/move', { tag: transit, parent: economy, before: trade })
    expect(names(test, economy)).toEqual(['transit', 'trade', 'minerals'])
    expect(childrenOf(test.state, economy).map((tag) => tag.order)).toEqual([0, 1, 2])
  })

  it('moves a tag with what is beneath it to the end of another parent, and to the top', () => {
    const { test, economy, security, trade } = bench()
    test.tag('routes', trade)
    test.run('tag/move', { tag: trade, parent: security, before: null })
    expect([names(test, economy), names(test, security), names(test, trade)]).toEqual([
      ['minerals', 'transit'],
      ['trade'],
      ['routes'],
    ])
    test.run('tag/move', { tag: trade, parent: null, before: security })
    expect(names(test, null)).toEqual(['economy', 'trade', 'security'])
  })

  it('changes nothing for a tag that stands there', () => {
    const { test, economy, trade, minerals } = bench()
    expect(test.run('tag/move', { tag: trade, parent: economy, before: minerals })).toEqual({})
  })

  it('refuses a place beneath itself', () => {
    const { test, economy, trade } = bench()
    const routes = test.tag('routes', trade)
    expect(test.refusal('tag/move', { tag: economy, parent: routes, before: null })).toBe('tag-cycle')
    expect(test.refusal('tag/move', { tag: economy, parent: economy, before: null })).toBe('tag-cycle')
  })

  it('refuses a place before a tag that is no sibling there', () => {
    const { test, economy, security, trade } = bench()
    expect(test.refusal('tag/move', { tag: trade, parent: economy, before: security })).toBe('tag-not-sibling')
    expect(test.refusal('tag/move', { tag: trade, parent: economy, before: trade })).toBe('tag-not-sibling')
  })
})

describe('tag/merge', () => {
  it('hands over claims, children and notes', () => {
    const { test, economy, security, trade, transit } = bench()
    test.tag('routes', trade)
    const claim = test.claim('Goods cross.', { tags: [trade, security, transit] })
    const note = test.note('tags', trade)
    test.run('tag/merge', { into: transit, tags: [trade, transit] })
    expect(test.state.byId('claims', claim)).toMatchObject({ tags: [transit, security], updatedAt: test.context.at })
    expect(names(test, economy)).toEqual(['minerals', 'transit'])
    expect(names(test, transit)).toEqual(['routes'])
    expect(test.state.byId('notes', note)?.subject).toEqual({ table: 'tags', id: transit })
  })

  it('merges a parent and its child together, and places the other children last', () => {
    const { test, economy, security, trade } = bench()
    test.tag('borders', security)
    test.run('tag/merge', { into: security, tags: [trade, economy] })
    expect(names(test, security)).toEqual(['borders', 'minerals', 'transit'])
    expect(test.state.count('tags')).toBe(4)
  })

  it('refuses to merge a tag into one beneath it', () => {
    const { test, economy, trade } = bench()
    expect(test.refusal('tag/merge', { into: trade, tags: [economy] })).toBe('tag-cycle')
    expect(test.refusal('tag/merge', { into: economy, tags: [trade] })).toBeNull()
  })
})

describe('tag/remove', () => {
  it('removes what is beneath, takes the tags off the claims, and removes the notes', () => {
    const { test, economy, security, trade } = bench()
    const claim = test.claim('Goods cross.', { tags: [trade, security] })
    test.note('tags', trade)
    test.run('tag/remove', { tags: [economy] })
    expect([...test.state.all('tags')].map((tag) => tag.name)).toEqual(['security'])
    expect(test.state.byId('claims', claim)?.tags).toEqual([security])
    expect(test.state.count('notes')).toBe(0)
  })
})
