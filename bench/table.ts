import type { Figure } from './figures.ts'

const headings = ['what', 'rows', 'median ms', 'p95 ms', 'target ms', '', 'beside', 'times as fast']

/** The figures as a table of plain text, with a word for each target that is met or missed. */
export function printFigures(figures: readonly Figure[]): string {
  const lines = [headings, ...figures.map(cells)]
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)))
  return lines
    .map((line) =>
      line
        .map((cell, column) => pad(cell, widths[column] ?? 0, column))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

function cells(figure: Figure): string[] {
  const { name, rows, median_ms, p95_ms, target_ms, peer, ratio } = figure
  return [
    name,
    String(rows),
    median_ms.toFixed(1),
    p95_ms.toFixed(1),
    target_ms === null ? '' : String(target_ms),
    verdict(figure),
    peer ?? '',
    ratio === null ? '' : String(ratio),
  ]
}

function verdict({ median_ms, target_ms }: Figure): string {
  if (target_ms === null) return ''
  return median_ms <= target_ms ? 'met' : 'missed'
}

/** Words to the left, numbers to the right. */
function pad(cell: string, width: number, column: number): string {
  const isNumber = column >= 1 && column <= 4
  return isNumber || column === 7 ? cell.padStart(width) : cell.padEnd(width)
}
