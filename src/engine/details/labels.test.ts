import { describe, expect, it } from 'vitest'
import { ClaimId, EntityId, SourceId, TagId } from '#core/model/ids.ts'
import { TestCase } from '#core/testing/test-case.ts'
import type { Reliability } from '#core/vocabulary/admiralty.ts'
import { newId } from '../testing/open-session.ts'
import { bestReliability, claimLabel, entityLabels, sourceLabel, tagLabels } from './labels.ts'

function begun(): TestCase {
  const made = new TestCase()
  made.begin()
  return made
}

describe('labels', () => {
  it('keep the order of the ids, and pass over those that stand for nothing', () => {
    const made = begun()
    const [river, ford] = [made.tag('river'), made.tag('ford')]
    const entity = made.entity('The ferry')
    made.run('tag/recolour', { tags: [ford], colour: 'teal' })
    expect(tagLabels(made.state, [ford, TagId.parse(newId()), river])).toMatchObject([
      { id: ford, name: 'ford', colour: 'teal' },
      { id: river, name: 'river' },
    ])
    expect(entityLabels(made.state, [EntityId.parse(newId()), entity])).toEqual([{ id: entity, name: 'The ferry' }])
  })

  it('name claims and sources, and are null for what is gone', () => {
    const made = begun()
    const claim = made.claim('The ford is closed.', { kind: 'state' })
    const source = made.source('The ford is closed.', { title: 'Notice', reliability: 'B' })
    expect(claimLabel(made.state, claim)).toEqual({ id: claim, statement: 'The ford is closed.', status: 'unreviewed' })
    expect(sourceLabel(made.state, source)).toEqual({ id: source, title: 'Notice', reliability: 'B' })
    expect(claimLabel(made.state, ClaimId.parse(newId()))).toBeNull()
    expect(sourceLabel(made.state, SourceId.parse(newId()))).toBeNull()
  })
})

describe('bestReliability', () => {
  it.each<[readonly Reliability[], Reliability | null]>([
    [[], null],
    [['F'], 'F'],
    [['F', 'E'], 'E'],
    [['C', 'A', 'B'], 'A'],
    [['D', 'F', 'D'], 'D'],
  ])('of sources graded %j is %s', (grades, best) => {
    const made = begun()
    const id = made.claim('The ford is closed.')
    grades.forEach((reliability, index) => {
      const source = made.source(`The ford is closed${'.'.repeat(index + 1)}`, { reliability })
      made.mention(id, source, 0, 18)
    })
    const claim = made.state.byId('claims', id)
    if (claim === undefined) throw new Error('The claim stands.')
    expect(bestReliability(made.state, claim)).toBe(best)
  })
})
