import { describe, expect, it } from 'vitest'
import { TestCase } from '../../testing/test-case.ts'

describe('source/retract', () => {
  it('takes the source, its mentions, its notes and its contents; the claims stay', () => {
    const bench = new TestCase()
    const source = bench.source('The river rose.', { original: 'PHA+cml2ZXI8L3A+' })
    const claim = bench.claim('The river rose.', { anchors: [{ source, start: 0, end: 9 }] })
    bench.note('sources', source)
    const kept = bench.note('claims', claim)
    bench.run('source/retract', { source })
    const { state } = bench
    expect([state.count('sources'), state.count('mentions'), state.count('contents')]).toEqual([0, 0, 0])
    expect([...state.all('notes')].map((note) => note.id)).toEqual([kept])
    expect(state.byId('claims', claim)?.statement).toBe('The river rose.')
  })

  it('leaves contents that another source has', () => {
    const bench = new TestCase()
    const first = bench.source('river', { original: 'PHA+cml2ZXI8L3A+' })
    bench.source('<p>river</p>')
    bench.run('source/retract', { source: first })
    expect([...bench.state.all('contents')].map((content) => content.data)).toEqual(['<p>river</p>'])
  })

  it('takes itself from what derives from it', () => {
    const bench = new TestCase()
    const first = bench.source('one')
    const second = bench.source('two')
    const third = bench.source('three', { derivesFrom: [first, second] })
    bench.run('source/retract', { source: first })
    expect(bench.state.byId('sources', third)).toMatchObject({ derivesFrom: [second], updatedAt: bench.context.at })
  })
})
