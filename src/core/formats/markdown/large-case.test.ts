import { describe, expect, it } from 'vitest'
import type { Reader } from '../../model/reader.ts'
import { exportNotes } from './export-notes.ts'
import { claim, entity, idOf, link, mention, note, source, stateOf, tag } from './testing/sample-case.ts'

describe('a large case', () => {
  const count = 20_000
  const numbers = Array.from({ length: count }, (_, index) => index + 1)
  const large = (size: number) =>
    stateOf({
      sources: [source(1)],
      tags: [tag(1)],
      entities: [entity(1)],
      claims: numbers
        .slice(0, size)
        .map((number) => claim(number, { tags: [idOf('tags', 1)], entities: [idOf('entities', 1)] })),
      mentions: numbers.slice(0, size).map((number) => mention(number, number, 1, { start: number, end: number + 5 })),
      links: numbers.slice(0, size - 1).map((number) => link(number, number, number + 1)),
      notes: numbers.slice(0, size).map((number) => note(number, 'claims', number, 'A note.')),
    })

  it('is read once, table by table, and grows by as much as its claims', { timeout: 120_000 }, () => {
    const state = large(count)
    const reads: string[] = []
    const reader: Reader = {
      all(table) {
        reads.push(table)
        return state.all(table)
      },
      byId: () => expect.fail('A record was looked up by itself.'),
      where: () => expect.fail('Records were looked up by an index.'),
      count: (table) => state.count(table),
    }
    let files = 0
    let length = 0
    for (const { bytes, continues } of exportNotes(reader, { scope: 'all', shape: 'folder' })) {
      if (!continues) files += 1
      length += bytes.length
    }
    expect(files).toBe(count + 4)
    expect(reads.toSorted()).toEqual(['cases', 'claims', 'entities', 'links', 'mentions', 'notes', 'sources', 'tags'])
    let half = 0
    for (const { bytes } of exportNotes(large(count / 2), { scope: 'all', shape: 'folder' })) half += bytes.length
    expect(length / half).toBeLessThan(2.02)
  })

  it('is written file by file, so that it can be stopped', { timeout: 60_000 }, () => {
    const files = exportNotes(large(count), { scope: 'all', shape: 'folder' })
    expect(files.next().value?.path).toBe('index.md')
    let piece = files.next().value
    while (piece?.continues) piece = files.next().value
    expect(piece?.path).toMatch(/^sources\//)
    files.return(undefined)
    expect(files.next().done).toBe(true)
  })
})
