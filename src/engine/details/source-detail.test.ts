import { describe, expect, it } from 'vitest'
import { SourceId } from '#core/model/ids.ts'
import { TestCase } from '#core/testing/test-case.ts'
import caseFile from '#resources/seed/case.json'
import { must, newId } from '../testing/open-session.ts'
import { seededCase } from '../testing/seeded-case.ts'
import { sourceDetail } from './source-detail.ts'

describe('sourceDetail', () => {
  it('gives the text of the sample with all that is marked in it', () => {
    const { state } = seededCase(JSON.stringify(caseFile))
    const [source] = [...state.all('sources')]
    if (source === undefined) throw new Error('The sample has a source.')
    const { text, mentions, notes } = must(sourceDetail(state, source.id))
    expect(text).toHaveLength(source.textLength)
    expect(mentions).toHaveLength(29)
    expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(
      [...state.all('mentions')].map(({ anchor }) => anchor.exact),
    )
    expect(mentions[0]?.claim.statement).toBe('Russia has officially recognised the Islamic Emirate of Afghanistan.')
    expect(notes).toEqual([])
  })

  it('orders mentions by where they begin and then by where they end, and has its notes oldest first', () => {
    const made = new TestCase()
    made.begin()
    const source = made.source('The river is high and the ford is closed.')
    const places = [
      [26, 40],
      [0, 40],
      [0, 17],
    ] as const
    for (const [start, end] of places) made.mention(made.claim(`Claim ${start} to ${end}`), source, start, end)
    made.note('sources', source, 'First.')
    made.note('sources', source, 'Second.')
    const { mentions, notes } = must(sourceDetail(made.state, source))
    expect(mentions.map(({ claim }) => claim.statement)).toEqual(['Claim 0 to 17', 'Claim 0 to 40', 'Claim 26 to 40'])
    expect(notes.map(({ body }) => body)).toEqual(['First.', 'Second.'])
  })

  it('says when the source is gone', () => {
    const made = new TestCase()
    made.begin()
    expect(sourceDetail(made.state, SourceId.parse(newId()))).toMatchObject({ ok: false, code: 'source-missing' })
  })
})
