// oxlint-disable-next-line no-restricted-imports -- core itself has no files; its test reads the ones that ship
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findAnchor } from '../../anchoring/find-anchor.ts'
import { buildSeed } from './build-seed.ts'
import { SeedFacts } from './seed-facts.ts'
import { readWhole } from './testing/read-whole.ts'
import { writeCaseFile } from './write-case-file.ts'

function seedFile(name: string): string {
  return readFileSync(new URL(`../../../../resources/seed/${name}`, import.meta.url), 'utf8')
}

const brief = seedFile('brief.txt')
const facts = SeedFacts.parse(JSON.parse(seedFile('facts.json')))
const file = readWhole(seedFile('case.json'))
if (!file.ok) throw new Error(file.message)
const records = file.value
const keyOf = new Map(records.claims.map((claim, index) => [claim.id, `F${index + 1}`]))

describe('the bundled case', () => {
  it('is what make-seed writes from the brief and the facts', () => {
    const built = buildSeed(brief, facts)
    expect(seedFile('case.json')).toBe(writeCaseFile({ all: (table) => built[table] }))
  })

  it('has everything the source facts list', () => {
    const counts = Object.entries(records).map(([table, rows]) => [table, rows.length])
    expect(Object.fromEntries(counts)).toEqual({
      cases: 1,
      contents: 1,
      sources: 1,
      tags: 15,
      entities: 14,
      claims: 29,
      mentions: 29,
      links: 23,
      notes: 0,
      views: 0,
    })
    expect(records.cases[0]?.title).toBe('Russia and the Islamic Emirate of Afghanistan')
  })

  it('states every fact word for word, F1 to F29 in order', () => {
    expect(facts.facts.map((fact) => fact.key)).toEqual(Array.from({ length: 29 }, (_, index) => `F${index + 1}`))
    expect(records.claims.map(({ statement, kind, occurred }) => ({ statement, kind, occurred }))).toEqual(
      facts.facts.map(({ statement, kind, occurred }) => ({ statement, kind, occurred })),
    )
    expect(records.claims.map((claim) => claim.id)).toEqual(records.claims.map((claim) => claim.id).toSorted())
  })

  it('leaves every grade to the analyst', () => {
    for (const { status, credibility, likelihood, confidence } of records.claims) {
      expect({ status, credibility, likelihood, confidence }).toEqual({
        status: 'unreviewed',
        credibility: '6',
        likelihood: null,
        confidence: null,
      })
    }
    expect(records.sources[0]).toMatchObject({ reliability: 'F', published: null, publisher: '', authors: [] })
  })

  it.each(facts.facts)('re-finds the mention of $key exactly in the brief', ({ key, quote }) => {
    const mentions = records.mentions.filter((mention) => keyOf.get(mention.claim) === key)
    expect(mentions).toHaveLength(1)
    for (const { anchor } of mentions) {
      const found = findAnchor(brief, anchor)
      expect(found).toEqual({ ok: true, value: { start: anchor.start, end: anchor.end, exact: true } })
      expect(brief.slice(anchor.start, anchor.end)).toBe(quote)
      expect(brief.endsWith(anchor.prefix, anchor.start) || anchor.prefix === brief.slice(0, anchor.start)).toBe(true)
      expect(brief.startsWith(anchor.suffix, anchor.end)).toBe(true)
    }
  })

  it('has a brief of four paragraphs, with the facts of each in their order', () => {
    const paragraphs = brief.trim().split('\n\n')
    expect(paragraphs).toHaveLength(4)
    const ends = paragraphs.map((paragraph) => brief.indexOf(paragraph) + paragraph.length)
    const places = records.mentions.map((mention) => ends.findIndex((end) => mention.anchor.end <= end) + 1)
    const counts = [1, 2, 3, 4].map((number) => places.filter((place) => place === number).length)
    expect(counts).toEqual([9, 9, 6, 5])
    expect(places).toEqual(places.toSorted())
    const starts = records.mentions.map((mention) => mention.anchor.start)
    expect(starts).toEqual(starts.toSorted((left, right) => left - right))
  })

  it('has the codebook in its hierarchy, in one colour for each branch', () => {
    const branches = records.tags
      .filter((tag) => tag.parent === null)
      .map((top) => [top.name, records.tags.filter((tag) => tag.parent === top.id).map((tag) => tag.name)])
    expect(branches).toEqual([
      ['diplomacy', ['recognition', 'credentials', 'delisting']],
      ['security', ['terrorism', 'counter-terrorism', 'regional stability']],
      ['economy', ['minerals', 'trade', 'transit']],
      ['influence', ['Central Asia', 'the West']],
    ])
    const tops = records.tags.filter((tag) => tag.parent === null)
    expect(new Set(tops.map((tag) => tag.colour)).size).toBe(4)
    for (const tag of records.tags) {
      const top = tops.find(({ id }) => id === (tag.parent ?? tag.id))
      expect(tag.colour).toBe(top?.colour)
    }
  })

  it('carries the tags, entities and cross-references of the facts', () => {
    const nameOf = new Map([...records.tags, ...records.entities].map((record) => [record.id, record.name]))
    expect(
      records.claims.map(({ tags, entities }) => [tags, entities].map((ids) => ids.map((id) => nameOf.get(id)))),
    ).toEqual(facts.facts.map(({ tags, entities }) => [tags, entities]))
    expect(
      records.links.map(({ from, relation, to, note }) => ({
        from: keyOf.get(from),
        relation,
        to: keyOf.get(to),
        note,
      })),
    ).toEqual(facts.links)
  })
})
