import { describe, expect, it } from 'vitest'
import { TestCase } from '../../testing/test-case.ts'

describe('source/edit', () => {
  it('changes what is said of a source and nothing else', () => {
    const bench = new TestCase()
    const source = bench.source('river')
    const before = bench.state.byId('sources', source)
    bench.run('source/edit', {
      source,
      title: ' The ferry ',
      authors: ['O. Amin'],
      published: '2024-04~',
      direction: 'rtl',
    })
    expect(bench.state.byId('sources', source)).toEqual({
      ...before,
      title: 'The ferry',
      authors: ['O. Amin'],
      published: '2024-04~',
      direction: 'rtl',
      updatedAt: bench.context.at,
    })
  })

  it('lets a source derive from others, each named once', () => {
    const bench = new TestCase()
    const first = bench.source('one')
    const second = bench.source('two')
    bench.run('source/edit', { source: second, derivesFrom: [first, first] })
    expect(bench.state.byId('sources', second)?.derivesFrom).toEqual([first])
  })

  it('refuses that a source derives from itself, by any detour', () => {
    const bench = new TestCase()
    const first = bench.source('one')
    const second = bench.source('two', { derivesFrom: [first] })
    const third = bench.source('three', { derivesFrom: [second] })
    expect(bench.refusal('source/edit', { source: first, derivesFrom: [first] })).toBe('source-cycle')
    expect(bench.refusal('source/edit', { source: first, derivesFrom: [third] })).toBe('source-cycle')
    expect(bench.refusal('source/edit', { source: third, derivesFrom: [first] })).toBeNull()
  })

  it('refuses a date that is not EDTF and an origin that is not there', () => {
    const bench = new TestCase()
    const source = bench.source('one')
    const gone = bench.source('two')
    bench.run('source/retract', { source: gone })
    expect(bench.refusal('source/edit', { source, published: 'last week' })).toBe('payload-invalid')
    expect(bench.refusal('source/edit', { source, derivesFrom: [gone] })).toBe('record-missing')
    expect(bench.refusal('source/edit', { source: gone, title: 'Gone' })).toBe('record-missing')
  })
})

describe('source/grade', () => {
  it('grades a selection as one step, and leaves those alone that have the grade', () => {
    const bench = new TestCase()
    const first = bench.source('one', { reliability: 'B' })
    const second = bench.source('two')
    const diff = bench.run('source/grade', { sources: [first, second], reliability: 'B' })
    expect(diff.sources?.updated).toEqual([
      [
        expect.objectContaining({ id: second, reliability: 'F' }),
        { id: second, reliability: 'B', updatedAt: bench.context.at },
      ],
    ])
  })
})
