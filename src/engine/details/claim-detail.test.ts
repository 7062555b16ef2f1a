import { describe, expect, it } from 'vitest'
import { ClaimId } from '#core/model/ids.ts'
import { TestCase } from '#core/testing/test-case.ts'
import caseFile from '#resources/seed/case.json'
import { must } from '../testing/open-session.ts'
import { claimThatSays, seededCase } from '../testing/seeded-case.ts'
import { claimDetail } from './claim-detail.ts'

const seed = JSON.stringify(caseFile)

/** The text around a quote that stands in a source of this text. */
function around(before: string, quote: string, after: string) {
  const made = new TestCase()
  made.begin()
  const source = made.source(before + quote + after)
  const claim = made.claim('It is so.')
  made.mention(claim, source, before.length, before.length + quote.length)
  const [mention] = must(claimDetail(made.state, claim)).mentions
  return mention
}

describe('claimDetail', () => {
  it('gathers everything about a claim of the sample', () => {
    const made = seededCase(seed)
    const { id } = claimThatSays(made, 'officially recognised')
    made.note('claims', id, 'First.')
    made.note('claims', id, 'Second.')
    const detail = must(claimDetail(made.state, id))
    expect(detail.reliability).toBe('F')
    expect(detail.tags.map(({ name }) => name)).toEqual(['recognition'])
    expect(detail.entities.map(({ name }) => name)).toEqual(['Russia', 'Islamic Emirate of Afghanistan'])
    expect(detail.notes.map(({ body }) => body)).toEqual(['First.', 'Second.'])
    expect(detail.mentions).toMatchObject([{ claim: id, before: '', direction: 'ltr', language: 'en' }])
    expect(detail.mentions[0]?.after).toMatch(/^\. Recognition marks a significant shift .* geopolitics\. In April$/)
    expect(detail.links.map(({ relation, outgoing, other }) => [relation, outgoing, other.statement])).toEqual([
      ['precedes', false, 'Russia removed the Taliban from its list of terrorist organisations in April 2024.'],
      ['elaborates', false, expect.stringMatching(/^After the recognition, the Taliban envoy/)],
    ])
  })

  it('tells links from either end', () => {
    const made = seededCase(seed)
    const link = must(claimDetail(made.state, claimThatSays(made, 'Crocus City Hall').id)).links.find(
      ({ relation }) => relation === 'precedes',
    )
    const other = must(claimDetail(made.state, link?.other.id ?? ClaimId.parse(''))).links
    expect(link?.outgoing).toBe(true)
    expect(other.find(({ id }) => id === link?.id)).toMatchObject({ outgoing: false, relation: 'precedes' })
  })

  it('says when the claim is gone', () => {
    const made = seededCase(seed)
    const { id } = claimThatSays(made, 'pariahs')
    made.run('claim/retract', { claims: [id] })
    expect(claimDetail(made.state, id)).toMatchObject({ ok: false, code: 'claim-missing' })
  })
})

describe('the words around a quote', () => {
  it('are all there is near the ends of the text', () => {
    expect(around('So ', 'it was', ' said.')).toMatchObject({ before: 'So ', after: ' said.' })
  })

  it('are cut at words', () => {
    const mention = around(`${'over and '.repeat(40)}then `, 'it was', ` said${' and said'.repeat(40)}`)
    expect(mention?.before).toMatch(/^(over|and) .*then $/)
    expect(mention?.after).toMatch(/^ said.* (and|said)$/)
    expect(mention?.before.length).toBeGreaterThan(100)
    expect(mention?.after.length).toBeGreaterThan(100)
  })

  it('are kept where a script has no spaces, though a line ends in them', () => {
    const mention = around(`${'漢'.repeat(200)}\n`, '字', `\n${'漢'.repeat(200)}`)
    expect(mention?.before).toBe(`${'漢'.repeat(119)}\n`)
    expect(mention?.after).toBe(`\n${'漢'.repeat(119)}`)
  })

  it('never hold half a character', () => {
    const mention = around(`x${'😀'.repeat(100)}y`, 'it was', `y${'😀'.repeat(100)}x`)
    expect(mention?.before).toBe(`${'😀'.repeat(59)}y`)
    expect(mention?.after).toBe(`y${'😀'.repeat(59)}`)
  })
})
