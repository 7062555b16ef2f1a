import { describe, expect, it } from 'vitest'
import { ClaimId, EntityId, TagId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

function bench() {
  const test = new TestCase()
  const tag = { id: test.context.newId(TagId), name: 'weather', parent: null }
  const child = { id: test.context.newId(TagId), name: 'rain', parent: tag.id }
  const entity = { id: test.context.newId(EntityId), name: 'The river', kind: 'place' } as const
  const row = { id: test.context.newId(ClaimId), statement: 'It rained.', kind: 'event' } as const
  return { test, tag, child, entity, row }
}

describe('claim/import', () => {
  it('adds claims with new tags, new entities and a first note in one step', () => {
    const { test, tag, child, entity, row } = bench()
    const full = {
      ...row,
      status: 'disputed',
      credibility: '3',
      likelihood: 'phia-5',
      confidence: 'low',
      occurred: '2024-04',
      tags: [child.id, child.id],
      entities: [entity.id],
      note: 'From row 2.',
    } as const
    test.run('claim/import', { claims: [full], tags: [tag, child], entities: [entity] })
    const { at } = test.context
    const { note, ...fields } = full
    expect(test.state.byId('claims', row.id)).toEqual({ ...fields, tags: [child.id], createdAt: at, updatedAt: at })
    const [written] = test.state.where('notes', 'subject', row.id)
    expect(written).toMatchObject({ body: note, author: 'Nadia', subject: { table: 'claims', id: row.id } })
    expect(test.state.byId('tags', child.id)).toMatchObject({ parent: tag.id, order: 0, colour: 'slate' })
    expect(test.state.byId('entities', entity.id)).toMatchObject({ name: 'The river', aliases: [] })
  })

  it('fills in what a row does not say', () => {
    const { test, row } = bench()
    test.run('claim/import', { claims: [row] })
    const { at } = test.context
    expect(test.state.byId('claims', row.id)).toEqual({
      ...row,
      status: 'unreviewed',
      credibility: '6',
      likelihood: null,
      confidence: null,
      occurred: null,
      tags: [],
      entities: [],
      createdAt: at,
      updatedAt: at,
    })
    expect(test.state.count('notes')).toBe(0)
  })

  it('uses tags and entities of the case', () => {
    const { test, row } = bench()
    const tags = [test.tag('weather')]
    const entities = [test.entity('The river')]
    test.run('claim/import', { claims: [{ ...row, tags, entities }] })
    expect(test.state.byId('claims', row.id)).toMatchObject({ tags, entities })
  })

  it('refuses names that stand or come twice, ids that do, and what is not there', () => {
    const { test, tag, child, entity, row } = bench()
    const claims = [row]
    const twice = { ...tag, id: test.context.newId(TagId), name: 'Weather' }
    const alias = { ...entity, id: test.context.newId(EntityId), name: 'the RIVER' }
    expect(test.refusal('claim/import', { claims, tags: [tag, twice] })).toBe('tag-name-taken')
    expect(test.refusal('claim/import', { claims, tags: [child, tag] })).toBe('record-missing')
    expect(test.refusal('claim/import', { claims, tags: [tag, { ...tag, name: 'other' }] })).toBe('record-stands')
    expect(test.refusal('claim/import', { claims, entities: [entity, alias] })).toBe('entity-name-taken')
    expect(test.refusal('claim/import', { claims: [row, row] })).toBe('record-stands')
    expect(test.refusal('claim/import', { claims: [{ ...row, tags: [tag.id] }] })).toBe('record-missing')
    expect(test.refusal('claim/import', { claims: [{ ...row, entities: [entity.id] }] })).toBe('record-missing')
    expect(test.refusal('claim/import', { claims, tags: [tag, child], entities: [entity] })).toBeNull()
  })
})
