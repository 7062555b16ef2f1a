import { describe, expect, it } from 'vitest'
import { SourceId } from '#core/model/ids.ts'
import { TestCase } from '#core/testing/test-case.ts'
import { must, newId } from '../testing/open-session.ts'
import { TextFinder } from './text-finder.ts'

function caseOf(...texts: readonly string[]) {
  const made = new TestCase()
  made.begin()
  return { state: made.state, sources: texts.map((text) => made.source(text)) }
}

describe('a finder in texts', () => {
  it('tells where words stand in the text of a source, and then in that of another', () => {
    const { state, sources } = caseOf('The ford is closed. The FORD was open.', 'No ford.')
    const finder = new TextFinder()
    const places = sources.map((source) => [...must(finder.find(state, source, 'ford')).places])
    expect(places).toEqual([
      [4, 8, 24, 28],
      [3, 7],
    ])
  })

  it('finds ten thousand places at most, and says that there are more', () => {
    const { state, sources } = caseOf('a b '.repeat(10_001))
    const [source = SourceId.parse(newId())] = sources
    const { places, areAll } = must(new TextFinder().find(state, source, 'a'))
    expect(places.length / 2).toBe(10_000)
    expect(areAll).toBe(false)
    expect(must(new TextFinder().find(state, source, 'a b a')).areAll).toBe(true)
  })

  it('says when the source is gone', () => {
    expect(new TextFinder().find(caseOf().state, SourceId.parse(newId()), 'ford')).toMatchObject({
      ok: false,
      code: 'source-missing',
    })
  })
})
