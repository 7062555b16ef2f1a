import { describe, expect, it } from 'vitest'
import { invert } from '../../journal/invert.ts'
import { EntityId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

describe('entity/create', () => {
  it('adds an entity with each alias once, and without its own name', () => {
    const test = new TestCase()
    const id = test.entity(' Taliban ', ['The Taliban', 'TALIBAN', 'the taliban', 'IEA'])
    expect(test.state.byId('entities', id)).toMatchObject({
      name: 'Taliban',
      aliases: ['The Taliban', 'IEA'],
      description: '',
    })
  })

  it('refuses a name or an alias by which another entity goes', () => {
    const test = new TestCase()
    test.entity('Taliban', ['IEA'])
    const id = test.context.newId(EntityId)
    const payload = { id, kind: 'organisation' } as const
    expect(test.refusal('entity/create', { ...payload, name: 'taliban' })).toBe('entity-name-taken')
    expect(test.refusal('entity/create', { ...payload, name: 'iea' })).toBe('entity-name-taken')
    expect(test.refusal('entity/create', { ...payload, name: 'Emirate', aliases: ['Iea'] })).toBe('entity-name-taken')
    expect(test.refusal('entity/create', { ...payload, name: 'Emirate' })).toBeNull()
  })
})

describe('entity/rename and entity/edit', () => {
  it('renames an entity to its own alias, which goes', () => {
    const test = new TestCase()
    const entity = test.entity('Taliban', ['IEA', 'the movement'])
    test.run('entity/rename', { entity, name: 'iea' })
    expect(test.state.byId('entities', entity)).toMatchObject({ name: 'iea', aliases: ['the movement'] })
  })

  it('edits kind, aliases and description', () => {
    const test = new TestCase()
    const entity = test.entity('Kabul', ['Caubul'])
    test.run('entity/edit', { entity, kind: 'place', aliases: ['Caubul', 'Kabol'], description: 'The capital.' })
    expect(test.state.byId('entities', entity)).toMatchObject({
      kind: 'place',
      aliases: ['Caubul', 'Kabol'],
      description: 'The capital.',
      updatedAt: test.context.at,
    })
    test.run('entity/edit', { entity, description: '' })
    expect(test.state.byId('entities', entity)).toMatchObject({
      kind: 'place',
      aliases: ['Caubul', 'Kabol'],
      description: '',
    })
  })

  it('refuses what another entity is called', () => {
    const test = new TestCase()
    test.entity('Kabul', ['Caubul'])
    const entity = test.entity('Herat')
    expect(test.refusal('entity/rename', { entity, name: 'caubul' })).toBe('entity-name-taken')
    expect(test.refusal('entity/edit', { entity, aliases: ['KABUL'] })).toBe('entity-name-taken')
  })
})

describe('entity/merge', () => {
  it('hands over claims and notes, and keeps the names as aliases', () => {
    const test = new TestCase()
    const kabul = test.entity('Kabul', ['Caubul'])
    const kabol = test.entity('Kabol', ['the capital'])
    const other = test.entity('Herat')
    const claim = test.claim('Both cities grew.', { entities: [kabol, other, kabul] })
    const note = test.note('entities', kabol)
    test.run('entity/merge', { into: kabul, entities: [kabol] })
    expect(test.state.byId('entities', kabul)?.aliases).toEqual(['Caubul', 'Kabol', 'the capital'])
    expect(test.state.byId('claims', claim)?.entities).toEqual([kabul, other])
    expect(test.state.byId('notes', note)?.subject.id).toBe(kabul)
    expect(test.state.count('entities')).toBe(2)
  })
})

describe('entity/attach, entity/detach and entity/remove', () => {
  it('attach to a selection, each entity once', () => {
    const test = new TestCase()
    const kabul = test.entity('Kabul')
    const herat = test.entity('Herat')
    const first = test.claim('It grew.', { entities: [herat] })
    const second = test.claim('It shrank.')
    const diff = test.run('entity/attach', { claims: [first, second], entities: [kabul, herat, kabul] })
    expect(test.state.byId('claims', first)?.entities).toEqual([herat, kabul])
    expect(test.state.byId('claims', second)?.entities).toEqual([kabul, herat])
    expect(diff.claims?.updated).toHaveLength(2)
  })

  it('attach creates what is new in the same change, unless its name is taken', () => {
    const test = new TestCase()
    const claim = test.claim('It grew.')
    const kabul = test.context.newId(EntityId)
    const attach = (id: EntityId, name: string) =>
      ({ claims: [claim], entities: [id], newEntities: [{ id, name, kind: 'place' }] }) as const
    const diff = test.run('entity/attach', attach(kabul, 'Kabul'))
    expect(test.state.byId('entities', kabul)).toMatchObject({ name: 'Kabul', kind: 'place', aliases: [] })
    expect(test.state.byId('claims', claim)?.entities).toEqual([kabul])
    expect(test.refusal('entity/attach', attach(test.context.newId(EntityId), 'KABUL'))).toBe('entity-name-taken')
    test.state.apply(invert(diff))
    expect([test.state.count('entities'), test.state.byId('claims', claim)?.entities]).toEqual([0, []])
  })

  it('detach from those that have it', () => {
    const test = new TestCase()
    const kabul = test.entity('Kabul')
    const first = test.claim('It grew.', { entities: [kabul] })
    const second = test.claim('It shrank.')
    const diff = test.run('entity/detach', { claims: [first, second], entities: [kabul] })
    expect(test.state.byId('claims', first)?.entities).toEqual([])
    expect(diff.claims?.updated).toHaveLength(1)
  })

  it('classify several at once', () => {
    const test = new TestCase()
    const entities = [test.entity('Kabul'), test.entity('Herat')]
    test.run('entity/classify', { entities, kind: 'place' })
    expect([...test.state.all('entities')].map(({ kind }) => kind)).toEqual(['place', 'place'])
  })

  it('remove the entity everywhere, with its notes', () => {
    const test = new TestCase()
    const kabul = test.entity('Kabul')
    const claim = test.claim('It grew.', { entities: [kabul] })
    test.note('entities', kabul)
    test.run('entity/remove', { entities: [kabul] })
    expect([test.state.count('entities'), test.state.count('notes')]).toEqual([0, 0])
    expect(test.state.byId('claims', claim)?.entities).toEqual([])
    expect(test.refusal('entity/attach', { claims: [claim], entities: [kabul] })).toBe('record-missing')
  })
})
