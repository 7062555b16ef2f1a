import { type Figure, missesRatio, missesTarget } from './figures.ts'
import { lines } from './lines.ts'

const headings = ['what', 'claims', 'median', 'p95', 'target', '', 'beside', 'times as fast', 'wanted', '']

/** The figures as a table of plain text, with MISSED where a target is not met. */
export function printFigures(figures: readonly Figure[]): string {
  const table = [headings, ...figures.map(cells)]
  const widths = headings.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)))
  const pad = (cell: string, column: number): string =>
    isNumber(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0)
  return table.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}

/** The figures as a Markdown table. */
export function markdownFigures(figures: readonly Figure[]): string {
  const row = (texts: readonly string[]): string => `| ${texts.join(' | ')} |`
  const rule = headings.map((_, column) => (isNumber(column) ? '--:' : '---'))
  return [headings, rule, ...figures.map(cells)].map(row).join('\n')
}

function cells(figure: Figure): readonly string[] {
  const { name, rows, median_ms, p95_ms, target_ms, peer, ratio, target_ratio } = figure
  const line = lines.find((one) => one.name === name)
  const unit = line?.unit ?? 'ms'
  const judged = line?.judged === 'p95' ? ' p95' : ''
  return [
    line === undefined ? name : `${name}: ${line.what}`,
    rows.toLocaleString('en'),
    `${median_ms} ${unit}`,
    `${p95_ms} ${unit}`,
    target_ms === null ? '' : `≤ ${target_ms} ${unit}${judged}`,
    target_ms === null ? '' : verdict(missesTarget(figure)),
    peer ?? '',
    ratio === null ? '' : `${ratio} ×`,
    target_ratio === null ? '' : `≥ ${target_ratio} ×`,
    target_ratio === null ? '' : verdict(missesRatio(figure)),
  ]
}

function verdict(isMissed: boolean): string {
  return isMissed ? 'MISSED' : 'met'
}

/** Words to the left, numbers to the right. */
function isNumber(column: number): boolean {
  return (column >= 1 && column <= 4) || column === 7 || column === 8
}
