import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../../lib/testing/arbitrary-text.ts'
import { collisionKey } from './characters.ts'
import { obsidianTags } from './obsidian-tag.ts'
import { idOf, tag } from './testing/sample-case.ts'

const child = (number: number, name: string, parent: number) => tag(number, { name, parent: idOf('tags', parent) })

function namesOf(...tags: readonly ReturnType<typeof tag>[]): readonly string[] {
  return [...obsidianTags(tags).values()]
}

describe('obsidianTags', () => {
  it('joins the levels of the codebook, whichever comes first', () => {
    expect(
      obsidianTags([child(1, 'counter terrorism', 2), tag(2, { name: 'Security & defence' })]).get(child(1, 'x', 2).id),
    ).toBe('Security-defence/counter-terrorism')
  })

  it('keeps letters of every script and emoji', () => {
    expect(namesOf(tag(1, { name: 'طالبان' }), tag(2, { name: '塔利班' }), tag(3, { name: '👍🏽' }))).toEqual([
      'طالبان',
      '塔利班',
      '👍🏽',
    ])
  })

  it('gives Obsidian no tag of digits alone, and none that is empty', () => {
    expect(namesOf(tag(1, { name: '2024' }), tag(2, { name: '#!' }))).toEqual(['_2024', 'tag'])
  })

  it('keeps apart tags that Obsidian would take for one', () => {
    expect(namesOf(tag(1, { name: 'a b' }), tag(2, { name: 'A-B' }), tag(3, { name: 'a/b' }))).toEqual([
      'a-b',
      'A-B-000000000002',
      'a-b-000000000003',
    ])
  })

  it('does not follow parents in a circle', () => {
    expect(namesOf(child(1, 'a', 2), child(2, 'b', 1))).toEqual(['b', 'b/a'])
  })

  it('gives each tag a legal name of its own', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: anyText, parent: fc.nat(5) }), { maxLength: 8 }), (drafts) => {
        const tags = drafts.map(({ name, parent }, index) =>
          parent < index ? child(index, name, parent) : tag(index, { name }),
        )
        const names = namesOf(...tags)
        expect(new Set(names.map(collisionKey)).size).toBe(tags.length)
        for (const level of names.flatMap((name) => name.split('/'))) {
          expect(level).not.toMatch(/[\s!-,.:-@[-^`{-~]|^\p{N}*$/u)
        }
      }),
    )
  })
})
