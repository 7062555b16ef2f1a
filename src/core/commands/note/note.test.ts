import { describe, expect, it } from 'vitest'
import { NoteId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'

describe('note/add', () => {
  it('keeps the body to the letter and names who wrote it', () => {
    const test = new TestCase()
    const claim = test.claim('It rained.')
    const body = '  # Not a heading?\n\n<b>[[wiki]]</b> پښتو \n'
    const id = test.note('claims', claim, body)
    const at = test.context.at
    expect(test.state.byId('notes', id)).toEqual({
      id,
      subject: { table: 'claims', id: claim },
      body,
      author: 'Nadia',
      createdAt: at,
      updatedAt: at,
    })
  })

  it('speaks of any record that stands', () => {
    const test = new TestCase()
    const rain = test.claim('It rained.')
    const flood = test.claim('The river rose.')
    test.note('cases', test.begin())
    test.note('sources', test.source('river'))
    test.note('tags', test.tag('weather'))
    test.note('entities', test.entity('The ferry'))
    test.note('links', test.link(rain, 'causes', flood))
    expect(test.state.count('notes')).toBe(5)
  })

  it('refuses a subject that is not there, also when its id is that of a record of another kind', () => {
    const test = new TestCase()
    const claim = test.claim('It rained.')
    const id = test.context.newId(NoteId)
    expect(test.refusal('note/add', { id, subject: { table: 'tags', id: claim }, body: 'x' })).toBe('record-missing')
    test.run('claim/retract', { claims: [claim] })
    expect(test.refusal('note/add', { id, subject: { table: 'claims', id: claim }, body: 'x' })).toBe('record-missing')
  })

  it('refuses a note that says nothing', () => {
    const test = new TestCase()
    const subject = { table: 'claims' as const, id: test.claim('It rained.') }
    expect(test.refusal('note/add', { id: test.context.newId(NoteId), subject, body: ' \n' })).toBe('payload-invalid')
  })
})

describe('note/edit and note/remove', () => {
  it('rewrite and remove notes', () => {
    const test = new TestCase()
    const claim = test.claim('It rained.')
    const note = test.note('claims', claim, 'first')
    const other = test.note('claims', claim, 'second')
    test.run('note/edit', { note, body: 'first, again' })
    expect(test.state.byId('notes', note)).toMatchObject({ body: 'first, again', updatedAt: test.context.at })
    test.run('note/remove', { notes: [note] })
    expect([...test.state.all('notes')].map(({ id }) => id)).toEqual([other])
    expect(test.refusal('note/edit', { note, body: 'gone' })).toBe('record-missing')
  })
})
