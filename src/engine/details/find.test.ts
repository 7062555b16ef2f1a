import { describe, expect, it } from 'vitest'
import { TestCase } from '#core/testing/test-case.ts'
import caseFile from '#resources/seed/case.json'
import { seededCase } from '../testing/seeded-case.ts'
import { findClaims, findEntities } from './find.ts'

function withEntities(...names: (readonly [name: string, ...aliases: string[]])[]) {
  const made = new TestCase()
  made.begin()
  for (const [name, ...aliases] of names) made.entity(name, aliases)
  return (words: string, limit = 10) => findEntities(made.state, words, limit).map((entity) => entity.name)
}

describe('findEntities', () => {
  it('puts names that begin with the words first, then names with a word that does, then others; shorter ones first', () => {
    const find = withEntities(['Heartland art'], ['The Art Fund'], ['Party'], ['Artemis Bank'], ['Art'])
    expect(find('art')).toEqual(['Art', 'Artemis Bank', 'The Art Fund', 'Heartland art', 'Party'])
    expect(find('art', 2)).toEqual(['Art', 'Artemis Bank'])
  })

  it('takes a word for one after a bracket or a hyphen too', () => {
    expect(withEntities(['Moscow'], ['Al-Moslem'])('mos')).toEqual(['Moscow', 'Al-Moslem'])
    expect(withEntities(['Xmos'], ['Ministry (mos)'])('mos')).toEqual(['Ministry (mos)', 'Xmos'])
  })

  it('reads aliases, and neither case nor accents', () => {
    const find = withEntities(['Türkiye', 'Turkey'], ['État-major'])
    expect(find(' TURK ')).toEqual(['Türkiye'])
    expect(find('etat')).toEqual(['État-major'])
    expect(find('none of these')).toEqual([])
  })

  it('finds the entities of the sample by their aliases', () => {
    const { state } = seededCase(JSON.stringify(caseFile))
    expect(findEntities(state, 'the west', 5).map(({ name }) => name)).toEqual(['Western nations'])
  })
})

describe('findClaims', () => {
  const { state } = seededCase(JSON.stringify(caseFile))
  const find = (words: string, limit = 10) => findClaims(state, words, limit).map(({ statement }) => statement)

  it('finds statements that hold all the words, wherever they stand', () => {
    expect(find('lithium russia')).toEqual([
      "Russia seeks to tap Afghanistan's mineral resources, among them lithium and rare earth elements.",
    ])
    expect(find('lithium Pakistan')).toEqual([])
  })

  it('puts statements that begin with the words first', () => {
    expect(find('western')).toEqual([
      'Western nations continue to view the Taliban as pariahs.',
      "Russia's engagement signals a different approach from that of Western nations.",
    ])
  })

  it('gives any claims for no words, up to the limit', () => {
    expect(find('  ', 3)).toHaveLength(3)
    expect(find('', 100)).toHaveLength(29)
  })
})
