import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOut } from './group-layout.ts'

const groups = [
  { value: 'a', label: 'A', count: 2 },
  { value: 'b', label: 'B', count: 3 },
  { value: 'c', label: 'C', count: 1 },
]

describe('layOut', () => {
  it('gives every row its own line when there are no groups', () => {
    const layout = layOut(5, [], new Set())
    expect(layout.lines).toBe(5)
    expect(layout.lineAt(3)).toEqual({ kind: 'row', index: 3 })
    expect(layout.lineOfRow(3)).toBe(3)
  })

  it('puts a heading before the rows of each group', () => {
    const layout = layOut(6, groups, new Set())
    const lines = Array.from({ length: layout.lines }, (_, line) => layout.lineAt(line))
    const drawn = lines.map((line) => (line.kind === 'group' ? 'abc'[line.group] : line.index))
    expect(drawn).toEqual(['a', 0, 1, 'b', 2, 3, 4, 'c', 5])
  })

  it('leaves the rows of a collapsed group out and keeps its heading', () => {
    const layout = layOut(6, groups, new Set(['b']))
    const lines = Array.from({ length: layout.lines }, (_, line) => layout.lineAt(line))
    expect(lines.map((line) => (line.kind === 'group' ? 'abc'[line.group] : line.index))).toEqual([
      'a',
      0,
      1,
      'b',
      'c',
      5,
    ])
    expect(layout.lineOfRow(3)).toBeNull()
    expect(layout.lineOfRow(5)).toBe(5)
    expect(layout.lineOfGroup(1)).toBe(3)
    expect(layout.firstRowOf(2)).toBe(5)
    expect([1, 2, 4, 5].map(layout.groupOfRow)).toEqual(['a', 'b', 'b', 'c'])
  })

  it('finds each row again on the line that shows it', () => {
    const counts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(counts, fc.array(fc.boolean(), { minLength: 12, maxLength: 12 }), (sizes, folds) => {
        const some = sizes.map((count, index) => ({ value: String(index), label: '', count }))
        const collapsed = new Set(some.filter((_, index) => folds[index]).map(({ value }) => value))
        const layout = layOut(
          sizes.reduce((sum, size) => sum + size, 0),
          some,
          collapsed,
        )
        const seen: number[] = []
        for (let line = 0; line < layout.lines; line += 1) {
          const at = layout.lineAt(line)
          if (at.kind === 'row') {
            seen.push(at.index)
            expect(layout.lineOfRow(at.index)).toBe(line)
          } else expect(layout.lineOfGroup(at.group)).toBe(line)
        }
        const open = some.reduce((sum, { value, count }) => sum + (collapsed.has(value) ? 0 : count), 0)
        expect(seen).toHaveLength(open)
        expect(seen).toEqual([...seen].sort((one, other) => one - other))
      }),
    )
  })
})
