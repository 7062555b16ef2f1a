import { describe, expect, it } from 'vitest'
import { tables } from '../../model/tables.ts'
import { TestCase } from '../../testing/test-case.ts'
import { type PayloadOf, planCommand } from '../registry.ts'

type File = PayloadOf<'case/import'>

/** A small case of every kind of record, and the file that would be exported of it. */
function written() {
  const test = new TestCase()
  const theCase = test.begin()
  const source = test.source('It rained. پل 🌉 fell.')
  test.source('It rained, they say.', { derivesFrom: [source] })
  const tag = test.tag('weather')
  test.tag('rain', tag)
  const entity = test.entity('The bridge')
  const rain = test.claim('It rained.', { tags: [tag], entities: [entity], anchors: [{ source, start: 0, end: 9 }] })
  const fall = test.claim('The bridge fell.', { anchors: [{ source, start: 11, end: 21 }] })
  const link = test.link(rain, 'causes', fall)
  test.note('claims', rain)
  test.note('links', link)
  test.note('cases', theCase)
  test.view('Contested')
  return { test, source, tag, rain, file: fileOf(test) }
}

function fileOf({ state }: TestCase): File {
  const all = Object.fromEntries(
    tables.filter((table) => table !== 'cases').map((table) => [table, [...state.all(table)]]),
  )
  return all
}

describe('case/import', () => {
  it('brings a whole case into an empty one, its notes on the case included', () => {
    const { file } = written()
    const test = new TestCase()
    test.context.newId({ parse: String })
    const id = test.begin()
    test.run('case/import', file)
    const notes = file.notes?.map((note) =>
      note.subject.table === 'cases' ? { ...note, subject: { table: 'cases', id } } : note,
    )
    expect(fileOf(test)).toEqual({ ...file, notes })
    expect(notes).not.toEqual(file.notes)
  })

  it('changes nothing that an analyst did when it is done again', () => {
    const { test, file, rain, tag } = written()
    test.run('claim/edit', { claim: rain, statement: 'It poured.' })
    test.run('tag/rename', { tag, name: 'climate' })
    expect(test.run('case/import', file)).toEqual({})
    expect(test.state.byId('claims', rain)?.statement).toBe('It poured.')
  })

  it('restores what was removed, and what hung on it', () => {
    const { test, file, rain, source, tag } = written()
    test.run('claim/retract', { claims: [rain] })
    test.run('source/retract', { source })
    test.run('tag/remove', { tags: [tag] })
    test.run('case/import', file)
    const sorted = (file: File) =>
      Object.values(file)
        .flatMap((records) => records?.map(({ id }) => id) ?? [])
        .toSorted()
    expect(sorted(fileOf(test))).toEqual(sorted(file))
    expect(test.state.where('mentions', 'claim', rain)).toHaveLength(1)
  })

  it('lets records refer to those of the case', () => {
    const { test, file, rain } = written()
    test.run('claim/retract', { claims: [rain] })
    test.run('case/import', { claims: file.claims, mentions: file.mentions })
    expect(test.state.where('mentions', 'claim', rain)).toHaveLength(1)
    expect(test.state.count('links')).toBe(0)
  })

  it.each([
    ['a mention of a source', { sources: [] }],
    ['a claim with a tag', { tags: [] }],
    ['a claim with an entity', { entities: [] }],
    ['a mention of a claim', { claims: [] }],
    ['a note on a link', { links: [] }],
    ['a source with a text', { contents: [] }],
  ])('refuses %s that is nowhere', (_, without) => {
    const { file } = written()
    const test = new TestCase()
    test.begin()
    expect(test.refusal('case/import', { ...file, ...without })).toBe('file-incomplete')
  })

  it('refuses a note on a case where no case stands', () => {
    const { file } = written()
    expect(new TestCase().refusal('case/import', file)).toBe('file-incomplete')
  })

  it('refuses what was altered', () => {
    const { file } = written()
    const test = new TestCase()
    test.begin()
    const refusal = (changed: File) => test.refusal('case/import', { ...file, ...changed })
    const altered = file.contents?.map((content) => ({ ...content, data: `${content.data} ` })) ?? []
    expect(refusal({ contents: altered })).toBe('content-altered')
    expect(refusal({ sources: file.sources?.map((source) => ({ ...source, textLength: 3 })) ?? [] })).toBe(
      'content-altered',
    )
    const shifted = file.mentions?.map((mention) => ({ ...mention, anchor: { ...mention.anchor, start: 1 } })) ?? []
    expect(refusal({ mentions: shifted })).toBe('anchor-outside-source')
    expect(refusal({ links: file.links?.map((link) => ({ ...link, to: link.from })) ?? [] })).toBe('link-to-itself')
    expect(refusal({ tags: file.tags?.map((tag) => ({ ...tag, parent: tag.id })) ?? [] })).toBe('tag-cycle')
    expect(refusal({ sources: file.sources?.map((source) => ({ ...source, derivesFrom: [source.id] })) ?? [] })).toBe(
      'source-cycle',
    )
    expect(refusal({ views: [...(file.views ?? []), ...(file.views ?? [])] })).toBe('file-repeats-id')
    expect(refusal({})).toBeNull()
  })

  it('refuses to give one name to two tags or to two entities, and says to which', () => {
    const { test, file, tag } = written()
    const messageOf = (changed: File) => {
      const planned = planCommand('case/import', { ...file, ...changed }, test.state, test.context)
      return planned.ok ? null : `${planned.code}: ${planned.message}`
    }
    const end = 'Nothing was imported. Rename one of the two and import again.'
    const [first, second] = file.tags ?? []
    if (first === undefined || second === undefined) throw new Error('The file has two tags.')
    test.run('tag/remove', { tags: [first.id, second.id] })
    expect(messageOf({ tags: [first, { ...second, parent: null, name: 'Weather' }] })).toBe(
      `tag-name-taken: The name “Weather” of the file's tag “Weather” belongs to another tag in the file. ${end}`,
    )
    test.tag('WEATHER')
    expect(messageOf({})).toBe(
      `tag-name-taken: The name “weather” of the file's tag “weather” belongs to another tag in the case. ${end}`,
    )
    test.run('tag/remove', { tags: [...test.state.all('tags')].map(({ id }) => id) })
    expect(messageOf({})).toBeNull()

    const [bridge] = file.entities ?? []
    if (bridge === undefined) throw new Error('The file has an entity.')
    test.run('entity/remove', { entities: [bridge.id] })
    test.entity('Old ford', ['the bridge'])
    expect(messageOf({})).toBe(
      `entity-name-taken: The name “The bridge” of the file's entity “The bridge” belongs to another entity in the case. ${end}`,
    )
    expect(test.state.byId('tags', tag)).toBeUndefined()
  })

  it('refuses records that are none', () => {
    const { test, file } = written()
    expect(
      test.refusal('case/import', { claims: file.claims?.map((claim) => ({ ...claim, statement: '' })) ?? [] }),
    ).toBe('payload-invalid')
  })
})
