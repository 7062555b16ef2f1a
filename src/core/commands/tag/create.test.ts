import { describe, expect, it } from 'vitest'
import { TagId } from '../../model/ids.ts'
import { TagColour } from '../../model/tag.ts'
import { TestCase } from '../../testing/test-case.ts'

function colours(test: TestCase) {
  return [...test.state.all('tags')].map((tag) => tag.colour)
}

describe('tag/create', () => {
  it('places a tag last among its siblings', () => {
    const test = new TestCase()
    const diplomacy = test.tag('diplomacy')
    const economy = test.tag('economy')
    const trade = test.tag('trade', economy)
    const minerals = test.tag('minerals', economy)
    const orders = [diplomacy, economy, trade, minerals].map((id) => test.state.byId('tags', id)?.order)
    expect(orders).toEqual([0, 1, 0, 1])
  })

  it('gives a tag the colour of its parent, and one at the top the first unused', () => {
    const test = new TestCase()
    const first = test.tag('diplomacy')
    test.tag('recognition', first)
    test.tag('economy')
    expect(colours(test)).toEqual(['slate', 'slate', 'red'])
    const id = test.context.newId(TagId)
    test.run('tag/create', { id, name: 'security', parent: null, colour: 'teal' })
    expect(test.state.byId('tags', id)?.colour).toBe('teal')
  })

  it('begins again with the least used colour when all are used', () => {
    const test = new TestCase()
    const [first] = TagColour.options.map((colour) => test.tag(colour))
    expect(new Set(colours(test))).toEqual(new Set(TagColour.options))
    if (first) test.tag('beneath the first', first)
    test.tag('one more')
    expect(colours(test).at(-1)).toBe('red')
  })

  it('refuses a name that another tag has anywhere in the tree, whatever its case and normalisation', () => {
    const test = new TestCase()
    test.tag('Café', test.tag('places'))
    const id = test.context.newId(TagId)
    expect(test.refusal('tag/create', { id, name: ' CAFE\u0301 ', parent: null })).toBe('tag-name-taken')
    expect(test.refusal('tag/create', { id, name: '', parent: null })).toBe('payload-invalid')
    expect(test.refusal('tag/create', { id, name: 'x'.repeat(201), parent: null })).toBe('payload-invalid')
  })

  it('refuses a parent that is not there, itself included, and an id that is taken', () => {
    const test = new TestCase()
    const id = test.context.newId(TagId)
    expect(test.refusal('tag/create', { id, name: 'trade', parent: id })).toBe('record-missing')
    const taken = test.tag('economy')
    expect(test.refusal('tag/create', { id: taken, name: 'trade', parent: null })).toBe('record-stands')
  })
})

describe('tag/rename, tag/describe and tag/recolour', () => {
  it('change one thing each', () => {
    const test = new TestCase()
    const tag = test.tag('trade')
    const other = test.tag('transit')
    const before = test.state.byId('tags', tag)
    test.run('tag/rename', { tag, name: 'Trade ' })
    test.run('tag/describe', { tag, description: 'Goods, not people.' })
    test.run('tag/recolour', { tags: [tag, other], colour: 'brown' })
    expect(test.state.byId('tags', tag)).toEqual({
      ...before,
      name: 'Trade',
      description: 'Goods, not people.',
      colour: 'brown',
      updatedAt: test.context.at,
    })
    expect(test.state.byId('tags', other)?.colour).toBe('brown')
  })

  it('refuses the name of another tag', () => {
    const test = new TestCase()
    test.tag('transit')
    expect(test.refusal('tag/rename', { tag: test.tag('trade'), name: 'Transit' })).toBe('tag-name-taken')
  })
})
