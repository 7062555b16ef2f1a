import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable, type TextTable } from './read-table.ts'

function table(text: string): TextTable {
  const result = readTable(text)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

describe('readTable', () => {
  it.each([
    ['a,b;c,d\n1,2,3\n', ',', ['a', 'b;c', 'd']],
    ['a\tb, c\n1\t2\n', '\t', ['a', 'b, c']],
    ['a;b;c\n1,5;2;3\n', ';', ['a', 'b', 'c']],
    ['claim\nOne; two; three\n', ',', ['claim']],
    ['"a\tb",c\n', ',', ['a\tb', 'c']],
    ['\n \n\tb\n1\t2\n', '\t', ['', 'b']],
  ])('finds the delimiter of %j', (text, delimiter, headers) => {
    expect(table(text)).toMatchObject({ delimiter, headers })
  })

  it('drops a byte order mark and the space around headers', () => {
    expect(table('\ufeffstatement , kind\nA,event').headers).toEqual(['statement', 'kind'])
  })

  it('numbers the columns of a table without a header, and keeps its first row', () => {
    expect(readTable('\nThe ford is closed.,event\nIt is open.,event,x', { hasHeader: false })).toMatchObject({
      value: {
        headers: ['Column 1', 'Column 2'],
        rows: [
          { line: 2, cells: ['The ford is closed.', 'event'] },
          { line: 3, cells: ['It is open.', 'event', 'x'] },
        ],
      },
    })
    expect(readTable(' \n', { hasHeader: false })).toMatchObject({ ok: false, code: 'table-empty' })
  })

  it.each(['\n', '\r\n', '\r'])('counts lines truly over quoted newlines and blank lines, ended by %j', (newline) => {
    const text = ['statement,note', '"one', 'and', 'more",x', '', 'two,"y ""z"""', ' , ', 'three,', ''].join(newline)
    expect(table(text).rows).toEqual([
      { line: 2, cells: ['one\nand\nmore', 'x'] },
      { line: 6, cells: ['two', 'y "z"'] },
      { line: 8, cells: ['three', ''] },
    ])
  })

  it('reads line endings of several kinds in one file', () => {
    expect(table('a,b\r\n1,2\n3,4\r\n5,6\r7,8').rows.map((row) => row.cells.join(''))).toEqual(['12', '34', '56', '78'])
  })

  it.each(['', '\ufeff', '\n\n', ' , \n,,\n'])('says that %j has no rows', (text) => {
    expect(readTable(text)).toMatchObject({ ok: false, code: 'table-empty' })
  })

  it.each([
    ['a,b\n1,2\n"3,4\n5,6\n', 3],
    ['a,b\n"x\ny",2\n"3"4,5\n6,7\n', 4],
  ])('names the line of a quotation mark without a partner in %j', (text, line) => {
    const result = readTable(text)
    expect(result).toMatchObject({ ok: false, code: 'table-malformed' })
    if (!result.ok) expect(result.message).toContain(`in line ${line} `)
  })

  it('reads tab-separated text that knows no quoting', () => {
    const text = 'statement\tspeaker\n"Never" he said\tA\n"open\tB\n'
    expect(table(text).rows).toEqual([
      { line: 2, cells: ['"Never" he said', 'A'] },
      { line: 3, cells: ['"open', 'B'] },
    ])
  })

  it('gives back any cells that were written by the rules', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', 'پ', '😀'), maxLength: 6 })
    const line = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => [...cells, 'x'])
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = ['p,q,r,s', ...lines.map((cells) => cells.map(quoted).join(','))].join('\r\n')
        expect(table(text).rows.map((row) => row.cells)).toEqual(lines)
        for (const { line: start, cells } of table(text).rows) {
          const from = text
            .replaceAll('\r\n', '\n')
            .split('\n')
            .slice(start - 1)
            .join('\n')
          expect(from.startsWith(cells.map(quoted).join(','))).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  function quoted(cell: string): string {
    return `"${cell.replaceAll('"', '""')}"`
  }
})
