import type { RowGroup } from './row-source.ts'

/** A line of the table: a row at its place in the result, or the heading of a group. */
export type Line = { readonly kind: 'row'; readonly index: number } | { readonly kind: 'group'; readonly group: number }

/** How rows and group headings follow one another. Lines and rows both count from 0. */
export interface Layout {
  readonly lines: number
  lineAt(line: number): Line
  /** The line of a row; null when its group is collapsed. */
  lineOfRow(index: number): number | null
  /** The line of a group's heading. */
  lineOfGroup(group: number): number
  /** The first row of a group, whether it is collapsed or not. */
  firstRowOf(group: number): number
  /** The value of the group that a row stands in; null when there are no groups. */
  groupOfRow(index: number): string | null
}

/** Lays out the places of a result under their group headings, leaving out the rows of collapsed groups. */
export function layOut(places: number, groups: readonly RowGroup[], collapsed: ReadonlySet<string>): Layout {
  if (groups.length === 0) {
    return {
      lines: places,
      lineAt: (line) => ({ kind: 'row', index: line }),
      lineOfRow: (index) => index,
      lineOfGroup: () => 0,
      firstRowOf: () => 0,
      groupOfRow: () => null,
    }
  }
  const headings: number[] = []
  const firstRows: number[] = []
  let lines = 0
  let rows = 0
  for (const group of groups) {
    headings.push(lines)
    firstRows.push(rows)
    lines += 1 + (collapsed.has(group.value) ? 0 : group.count)
    rows += group.count
  }
  return {
    lines,
    lineAt(line) {
      const group = lastAtMost(headings, line)
      const within = line - (headings[group] ?? 0)
      return within === 0 ? { kind: 'group', group } : { kind: 'row', index: (firstRows[group] ?? 0) + within - 1 }
    },
    lineOfRow(index) {
      const group = lastAtMost(firstRows, index)
      const heading = groups[group]
      if (heading === undefined || collapsed.has(heading.value)) return null
      return (headings[group] ?? 0) + 1 + index - (firstRows[group] ?? 0)
    },
    lineOfGroup: (group) => headings[group] ?? 0,
    firstRowOf: (group) => firstRows[group] ?? 0,
    groupOfRow: (index) => groups[lastAtMost(firstRows, index)]?.value ?? null,
  }
}

/** The last place in a rising list whose value is at most `value`; 0 when there is none. */
function lastAtMost(rising: readonly number[], value: number): number {
  let low = 0
  let high = rising.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((rising[middle] ?? 0) <= value) low = middle
    else high = middle - 1
  }
  return low
}
