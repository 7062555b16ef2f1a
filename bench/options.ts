import { parseArgs } from 'node:util'
import { lines } from './lines.ts'

/** What whoever wants figures asked for. */
export interface BenchOptions {
  /** Claims in the made case, of the first run where there are several. */
  readonly rows: number
  /** The same for each run. */
  readonly sizes: readonly number[]
  /** How often each thing is measured. */
  readonly rounds: number
  /** The names of the lines to measure. */
  readonly only: ReadonlySet<string>
  /** Where the figures are written as JSON, if anywhere. */
  readonly json: string | null
  /** A gzipped CSV of sentences to take for statements. */
  readonly real: string | null
  /** Whether what stands beside the workbench is measured too. */
  readonly peers: boolean
  /** Whether the growth from 10,000 to 1,000,000 claims is measured and drawn. */
  readonly growth: boolean
  /** Whether it is only looked where the time goes, at the first size. */
  readonly profile: boolean
  /** Whether the figures are written into docs/performance.md. */
  readonly writeDocs: boolean
}

const grown = [10_000, 30_000, 100_000, 300_000, 1_000_000]
/** What grows with the case, and needs no peer. */
const growing = ['import', 'open', 'open-all', 'index', 'sort-only', 'facet-only', 'sort', 'facet', 'search']

/** Reads the command line; throws a sentence when it cannot be understood. */
export function readOptions(given: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      rows: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      only: { type: 'string' },
      json: { type: 'string' },
      real: { type: 'string' },
      growth: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      'no-peers': { type: 'boolean', default: false },
      'write-docs': { type: 'boolean', default: false },
    },
  })
  const sizes = values.growth ? grown : values.rows.split(',').map((rows) => wholeNumber('--rows', rows, 100))
  return {
    rows: sizes[0] ?? 0,
    sizes,
    rounds: wholeNumber('--rounds', values.rounds, 1),
    only: values.profile
      ? new Set()
      : chosen(values.only?.split(',') ?? (values.growth ? growing : lines.map(({ name }) => name))),
    json: values.json ?? null,
    real: values.real ?? null,
    peers: !values['no-peers'] && !values.growth && !values.profile,
    profile: values.profile,
    growth: values.growth,
    writeDocs: values['write-docs'],
  }
}

function chosen(names: readonly string[]): ReadonlySet<string> {
  const unknown = names.find((name) => !lines.some((line) => line.name === name))
  if (unknown === undefined) return new Set(names)
  throw new Error(`There is no line “${unknown}”; --only takes ${lines.map(({ name }) => name).join(', ')}.`)
}

/** A whole number from the command line; throws a sentence when it is none, or less than `least`. */
export function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least) return value
  throw new Error(`${name} takes whole numbers from ${least} on, not “${text}”.`)
}
