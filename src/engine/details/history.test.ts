import { describe, expect, it } from 'vitest'
import { invert } from '#core/journal/invert.ts'
import { TestCase } from '#core/testing/test-case.ts'
import type { StoredEntry } from '../store/database.ts'
import { fieldChanges, historyLine } from './history.ts'

const entry: StoredEntry = {
  seq: 7,
  at: '2026-01-01T00:00:07.000Z',
  actor: 'Nadia',
  command: 'claim/tag',
  words: 'Tag 2 claims',
  hash: 'a'.repeat(64),
  offset: 10,
  length: 20,
  count: 2,
  records: [],
  undoTop: 7,
  redoTop: 0,
  undoBelow: 6,
  redoBelow: 0,
}

function begun() {
  const made = new TestCase()
  made.begin()
  const claim = made.claim('The ford is closed.')
  return { made, claim }
}

describe('historyLine', () => {
  it('says what was done, by whom and when', () => {
    expect(historyLine(entry)).toEqual({
      seq: 7,
      at: '2026-01-01T00:00:07.000Z',
      actor: 'Nadia',
      command: 'claim/tag',
      words: 'Tag 2 claims',
      records: 2,
      hash: 'a'.repeat(64),
    })
  })

  it.each([
    ['history/undo', 'Undo: Tag 2 claims'],
    ['history/redo', 'Redo: Tag 2 claims'],
  ])('names what %s took back', (command, words) => {
    expect(historyLine({ ...entry, command }).words).toBe(words)
  })
})

describe('fieldChanges', () => {
  it('tells the fields that changed, before and after, and no others', () => {
    const { made, claim } = begun()
    const diff = made.run('claim/grade', { claims: [claim], credibility: '2', status: 'accepted' })
    expect(fieldChanges(made.state, diff, claim)).toEqual([
      { table: 'claims', label: 'status', from: 'unreviewed', to: 'accepted' },
      { table: 'claims', label: 'credibility', from: '6', to: '2' },
    ])
  })

  it('tells ids as the names they have now, and nothing as none', () => {
    const { made, claim } = begun()
    const tags = [made.tag('river'), made.tag('ford')]
    const diff = made.run('claim/tag', { claims: [claim], tags })
    made.run('tag/rename', { tag: tags[0] ?? '', name: 'rivers' })
    const change = { table: 'claims', label: 'tags', from: 'none', to: 'rivers, ford' }
    expect(fieldChanges(made.state, diff, claim)).toEqual([change])
    expect(fieldChanges(made.state, invert(diff), claim)).toEqual([{ ...change, from: 'rivers, ford', to: 'none' }])
  })

  it('tells the making and the removal of a record', () => {
    const { made, claim } = begun()
    const diff = made.run('claim/retract', { claims: [claim] })
    expect(fieldChanges(made.state, diff, claim)).toEqual([
      { table: 'claims', label: 'removed', from: 'removed', to: null },
    ])
    expect(fieldChanges(made.state, invert(diff), claim)).toEqual([
      { table: 'claims', label: 'created', from: null, to: 'created' },
    ])
  })

  it('tells notes on the record, written, rewritten and removed', () => {
    const { made, claim } = begun()
    const id = made.context.newId({ parse: (value) => value })
    const added = made.run('note/add', { id, subject: { table: 'claims', id: claim }, body: 'See the annex.' })
    const edited = made.run('note/edit', { note: id, body: 'x'.repeat(200) })
    const note = { table: 'notes', label: 'note' }
    expect(fieldChanges(made.state, added, claim)).toEqual([{ ...note, from: null, to: 'See the annex.' }])
    expect(fieldChanges(made.state, edited, claim)).toEqual([
      { ...note, from: 'See the annex.', to: `${'x'.repeat(120)}…` },
    ])
    const removed = made.run('note/remove', { notes: [id] })
    expect(fieldChanges(made.state, removed, claim)).toEqual([{ ...note, from: `${'x'.repeat(120)}…`, to: null }])
    expect(fieldChanges(made.state, added, made.claim('Another.'))).toEqual([])
  })

  it('tells mentions of the claim, and where they moved', () => {
    const { made, claim } = begun()
    const source = made.source('The ford is closed. So is the bridge.')
    const mention = made.mention(claim, source, 0, 18)
    const moved = made.run('mention/move', { mention, start: 20, end: 36 })
    expect(fieldChanges(made.state, moved, claim)).toEqual([
      { table: 'mentions', label: 'mention', from: '“The ford is closed”', to: '“So is the bridge”' },
    ])
  })

  it('tells cross-references from either end, with their notes', () => {
    const { made, claim } = begun()
    const other = made.claim('The river is high.')
    const id = made.context.newId({ parse: (value) => value })
    const added = made.run('link/add', { id, from: other, to: claim, relation: 'supports', note: '' })
    const link = { table: 'links', label: 'cross-reference' }
    expect(fieldChanges(made.state, added, claim)).toEqual([
      { ...link, from: null, to: 'is supported by “The river is high.”' },
    ])
    const edited = made.run('link/edit', { link: id, relation: 'causes', note: 'Every spring.' })
    expect(fieldChanges(made.state, edited, other)).toEqual([
      { ...link, from: 'supports “The ford is closed.”', to: 'causes “The ford is closed.”: Every spring.' },
    ])
  })

  it('tells what goes over to a claim that others are merged into', () => {
    const { made, claim } = begun()
    const source = made.source('The ford is closed.')
    const double = made.claim('The ford was closed.')
    made.mention(double, source, 0, 18)
    const merged = made.run('claim/merge', { into: claim, claims: [double] })
    const words = '“The ford is closed”'
    expect(fieldChanges(made.state, merged, claim)).toEqual([
      { table: 'mentions', label: 'mention', from: null, to: words },
    ])
    expect(fieldChanges(made.state, merged, double)).toEqual([
      { table: 'claims', label: 'removed', from: 'removed', to: null },
      { table: 'mentions', label: 'mention', from: words, to: null },
    ])
  })
})
