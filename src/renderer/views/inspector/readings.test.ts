import { describe, expect, it } from 'vitest'
import { ClaimId, LinkId } from '#core/model/ids.ts'
import { Relation, relationWords } from '#core/vocabulary/relations.ts'
import type { LinkDetail } from '#engine/answers.ts'
import { byReading, readings } from './readings.ts'

function link(number: number, relation: Relation, outgoing: boolean): LinkDetail {
  const id = `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`
  return {
    id: LinkId.parse(id),
    relation,
    outgoing,
    other: { id: ClaimId.parse(id), statement: `Claim ${number}`, status: 'unreviewed' },
    note: '',
  }
}

describe('readings', () => {
  it('has each relation once in every direction in which it says something else', () => {
    const expected = Relation.options.reduce((sum, relation) => sum + (relationWords[relation].symmetric ? 1 : 2), 0)
    expect(readings).toHaveLength(expected)
    expect(new Set(readings.map(({ words }) => words)).size).toBe(expected)
  })

  it('groups cross-references by how they read from the claim', () => {
    const links = [link(1, 'precedes', false), link(2, 'supports', true), link(3, 'supports', false)]
    expect(byReading(links).map(({ reading, links: own }) => [reading.words, own.map(({ id }) => id)])).toEqual([
      ['supports', [links[1]?.id]],
      ['is supported by', [links[2]?.id]],
      ['follows', [links[0]?.id]],
    ])
  })

  it('puts a symmetric relation in one group, whichever way it goes', () => {
    const groups = byReading([link(1, 'contradicts', true), link(2, 'contradicts', false)])
    expect(groups.map(({ reading, links }) => [reading.words, links.length])).toEqual([['contradicts', 2]])
  })
})
