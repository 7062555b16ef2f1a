import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fail, ok } from '../../lib/result.ts'
import { readTable, type TextTable } from './read-table.ts'

async function table(text: string, piece = 1024): Promise<TextTable> {
  const result = await readTable(text, { piece })
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
  ])('finds the delimiter of %j', async (text, delimiter, headers) => {
    expect(await table(text)).toMatchObject({ delimiter, headers })
  })

  it('drops a byte order mark and the space around headers', async () => {
    expect((await table('\ufeffstatement , kind\nA,event')).headers).toEqual(['statement', 'kind'])
  })

  it('numbers the columns of a table without a header, and keeps its first row', async () => {
    expect(await readTable('\nThe ford is closed.,event\nIt is open.,event,x', { hasHeader: false })).toMatchObject({
      value: {
        headers: ['Column 1', 'Column 2'],
        rows: [
          { line: 2, cells: ['The ford is closed.', 'event'] },
          { line: 3, cells: ['It is open.', 'event', 'x'] },
        ],
      },
    })
    expect(await readTable(' \n', { hasHeader: false })).toMatchObject({ ok: false, code: 'table-empty' })
  })

  it.each(['\n', '\r\n', '\r'])(
    'counts lines truly over quoted newlines and blank lines, ended by %j',
    async (newline) => {
      const text = ['statement,note', '"one', 'and', 'more",x', '', 'two,"y ""z"""', ' , ', 'three,', ''].join(newline)
      expect((await table(text)).rows).toEqual([
        { line: 2, cells: ['one\nand\nmore', 'x'] },
        { line: 6, cells: ['two', 'y "z"'] },
        { line: 8, cells: ['three', ''] },
      ])
    },
  )

  it('reads line endings of several kinds in one file', async () => {
    const { rows } = await table('a,b\r\n1,2\n3,4\r\n5,6\r7,8')
    expect(rows.map((row) => row.cells.join(''))).toEqual(['12', '34', '56', '78'])
  })

  it.each(['', '\ufeff', '\n\n', ' , \n,,\n'])('says that %j has no rows', async (text) => {
    expect(await readTable(text)).toMatchObject({ ok: false, code: 'table-empty' })
  })

  it.each([
    ['a,b\n1,2\n"3,4\n5,6\n', 3],
    ['a,b\n"x\ny",2\n"3"4,5\n6,7\n', 4],
  ])('names the line of a quotation mark without a partner in %j', async (text, line) => {
    const result = await readTable(text)
    expect(result).toMatchObject({ ok: false, code: 'table-malformed' })
    if (!result.ok) expect(result.message).toContain(`in line ${line} `)
  })

  it('looks for the partner of a quotation mark only as far as a cell may go on', async () => {
    const text = `claim\nOne.\n"Two.\n${'x'.repeat(40 * 1024 * 1024)}"\n`
    let pieces = 0
    const read = await readTable(text, {
      goesOn: async () => {
        pieces += 1
        return ok(null)
      },
    })
    expect(read).toMatchObject({ ok: false, code: 'table-malformed' })
    if (!read.ok) expect(read.message).toContain('in line 3 ')
    expect(pieces).toBeLessThan(7)
  })

  it('reads tab-separated text that knows no quoting', async () => {
    const text = 'statement\tspeaker\n"Never" he said\tA\n"open\tB\n'
    expect((await table(text)).rows).toEqual([
      { line: 2, cells: ['"Never" he said', 'A'] },
      { line: 3, cells: ['"open', 'B'] },
    ])
  })

  it('tells how far it is between pieces, and ends with the failure that it is answered', async () => {
    const text = `statement\n${'One claim.\n'.repeat(100)}`
    const shares: number[] = []
    const read = await readTable(text, {
      piece: 300,
      goesOn: async (share) => {
        shares.push(share)
        return ok(null)
      },
    })
    expect(read).toMatchObject({ ok: true })
    expect(shares).toHaveLength(4)
    expect(shares).toEqual(shares.toSorted((one, other) => one - other))
    expect(shares.at(-1)).toBe(1)
    const unquoted: number[] = []
    await readTable(`statement\tkind\n${'One claim.\tevent\n'.repeat(100)}"open\tevent`, {
      piece: 300,
      goesOn: async (share) => {
        unquoted.push(share)
        return ok(null)
      },
    })
    expect(unquoted.length).toBeGreaterThan(8)
    expect(unquoted).toEqual(unquoted.toSorted((one, other) => one - other))
    const stopped = fail('work-cancelled', 'Cancelled.')
    let asked = 0
    const cancelled = await readTable(text, {
      piece: 300,
      goesOn: async () => {
        asked += 1
        return asked < 2 ? ok(null) : stopped
      },
    })
    expect(cancelled).toEqual(stopped)
    expect(asked).toBe(2)
  })

  it('gives back any cells that were written by the rules, in pieces of any size', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '\n', ' ', 'پ', '😀'), maxLength: 6 })
    const line = fc.array(cell, { minLength: 3, maxLength: 3 }).map((cells) => [...cells, 'x'])
    await fc.assert(
      fc.asyncProperty(fc.array(line), fc.integer({ min: 1, max: 200 }), async (lines, piece) => {
        const text = ['p,q,r,s', ...lines.map((cells) => cells.map(quoted).join(','))].join('\r\n')
        const { rows } = await table(text, piece)
        expect(rows.map((row) => row.cells)).toEqual(lines)
        for (const { line: start, cells } of rows) {
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
