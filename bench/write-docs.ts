import { readFile, writeFile } from 'node:fs/promises'
import { type Figure, quantile } from './figures.ts'
import type { SizeMeasured } from './measure-size.ts'
import type { Profile } from './profile.ts'
import { parts, type WindowProfile } from './profile-window.ts'
import { markdownFigures } from './table.ts'

const file = new URL('../docs/performance.md', import.meta.url)

/**
 * Puts the figures, what the machine could do at best and where the time goes between their marks in docs/performance.md; without figures, only the
 * last. Figures stand beside those of other machines, in the place of those that this one had.
 */
export async function writeDocs(
  machine: readonly string[],
  figures: readonly Figure[],
  sizes: readonly SizeMeasured[],
): Promise<void> {
  const today = new Date().toISOString().slice(0, 10)
  const there = `${today}: ${machine.join('. ')}.`
  const profiles = {
    window: [`Traced on ${there}`, sizes.flatMap((size) => markdownWindow(size.windowProfiles)).join('\n')].join(
      '\n\n',
    ),
    profile: [`Profiled on ${there}`, ...sizes.flatMap((size) => size.profiles.map(markdownProfile))].join('\n\n'),
  }
  let text = await readFile(file, 'utf8')
  const measured = {
    figures: besideOthers(between(text, 'figures'), [
      headingOf(machine),
      `Measured on ${there}`,
      markdownFigures(figures),
    ]),
    limits: [`Measured on ${there}`, ...sizes.flatMap((size) => markdownLimits(size, figures))].join('\n\n'),
  }
  const written = figures.length === 0 ? profiles : { ...measured, ...profiles }
  for (const [name, part] of Object.entries(written)) text = replaced(text, name, part)
  await writeFile(file, text)
}

/** A machine's figures go under the name of its processors. */
function headingOf([machine = '']: readonly string[]): string {
  return `### ${machine.slice(0, machine.indexOf(','))}`
}

/** A machine's section, in the place of the one under its heading or else before all others. */
export function besideOthers(
  sections: string,
  section: readonly [heading: string, ...rest: readonly string[]],
): string {
  const [heading] = section
  const others = sections
    .split(/^(?=### )/m)
    .filter((other) => other.startsWith('### ') && !other.startsWith(`${heading}\n`))
  return [section.join('\n\n'), ...others.map((other) => other.trim())].join('\n\n')
}

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string): string {
  const [from, to] = placeOf(text, name)
  return text.slice(from, to)
}

/** Replaces what stands there. */
function replaced(text: string, name: string, part: string): string {
  const [from, to] = placeOf(text, name)
  return `${text.slice(0, from)}\n${part}\n${text.slice(to)}`
}

function placeOf(text: string, name: string): readonly [from: number, to: number] {
  const begin = `<!-- ${name} -->`
  const [from, to] = [text.indexOf(begin), text.indexOf(`<!-- /${name} -->`)]
  if (from === -1 || to < from) throw new Error(`docs/performance.md has no place for its ${name}.`)
  return [from + begin.length, to]
}

/** What a figure has to move, how long that alone takes at the speed of this machine, and what share of the figure it is. */
function markdownLimits(size: SizeMeasured, figures: readonly Figure[]): readonly string[] {
  const { rows, limits, stored, exported } = size
  if (limits === null) return []
  const speed = (times: readonly number[]): number => quantile(times, 0.5)
  const millisecondsFor = (bytes: number, megabytesPerSecond: number): number =>
    (bytes / 1_000_000 / megabytesPerSecond) * 1000
  const sorted = rows * 8
  const bounds = [
    [
      'import',
      `${megabytes(stored)} written to private files`,
      millisecondsFor(stored, speed(limits.privateFileWrite)),
    ],
    [
      'open-all',
      `${megabytes(stored)} read from private files`,
      millisecondsFor(stored, speed(limits.privateFileRead)),
    ],
    [
      'sort-only',
      `${megabytes(sorted)} of ranks and row numbers moved in memory`,
      millisecondsFor(sorted, speed(limits.memory)),
    ],
    ['edit', 'one line appended and flushed', quantile(limits.flush, 0.5)],
    [
      'markdown',
      `${megabytes(exported)} written and flushed`,
      millisecondsFor(exported, speed(limits.privateFileWrite)),
    ],
  ] as const
  const table = bounds.flatMap(([name, what, least]) => {
    const taken = figures.find((figure) => figure.name === name && figure.rows === rows)?.median_ms
    if (taken === undefined) return []
    return [`| ${name} | ${what} | ${least.toFixed(2)} ms | ${taken} ms | ${((least / taken) * 100).toFixed(0)} % |`]
  })
  return [
    `At ${rows.toLocaleString('en')} claims. This machine copies memory at ${speed(limits.memory).toFixed(0)} MB/s, reads private files at ${speed(limits.privateFileRead).toFixed(0)} MB/s and IndexedDB at ${speed(limits.indexedDatabaseRead).toFixed(0)} MB/s, writes and flushes private files at ${speed(limits.privateFileWrite).toFixed(0)} MB/s, and appends and flushes one line in ${quantile(limits.flush, 0.5).toFixed(2)} ms (95th percentile ${quantile(limits.flush, 0.95).toFixed(2)} ms).`,
    [
      '| figure | what it has to move | that alone takes | the figure | share |',
      '|---|---|--:|--:|--:|',
      ...table,
    ].join('\n'),
  ]
}

function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

function markdownProfile({ work, milliseconds, functions }: Profile): string {
  const rows = functions.map(({ name, share }) => `| \`${name}\` | ${(share * 100).toFixed(0)} % |`)
  return [
    `\`${work}\`, ${milliseconds.toFixed(0)} ms in the worker while it is profiled, by time of their own:`,
    ['| function | share |', '|---|--:|', ...rows].join('\n'),
  ].join('\n\n')
}

/** Where the time of the window's thread goes, as the lines of a table; none when it was not traced. */
export function markdownWindow(profiles: readonly WindowProfile[]): readonly string[] {
  if (profiles.length === 0) return []
  const rows = profiles.map(
    ({ work, parts: times }) => `| ${work} | ${parts.map((part) => times[part].toFixed(1)).join(' | ')} |`,
  )
  return [`| ms | ${parts.join(' | ')} |`, `|---|${parts.map(() => '--:').join('|')}|`, ...rows]
}
