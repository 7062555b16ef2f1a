import { parseArgs } from 'node:util'

/** What the analyst of figures asked for. */
export interface BenchOptions {
  /** Claims in the made case; a real file brings its own number. */
  readonly rows: number
  /** How often each thing is measured. */
  readonly rounds: number
  /** Where the figures are written as JSON, if anywhere. */
  readonly json: string | null
  /** A gzipped CSV of sentences to measure on in place of the made case. */
  readonly real: string | null
}

/** Reads the command line; throws a sentence when it cannot be understood. */
export function readOptions(given: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...given],
    options: {
      rows: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '5' },
      json: { type: 'string' },
      real: { type: 'string' },
    },
  })
  return {
    rows: wholeNumber('--rows', values.rows, 100),
    rounds: wholeNumber('--rounds', values.rounds, 1),
    json: values.json ?? null,
    real: values.real ?? null,
  }
}

function wholeNumber(name: string, text: string, least: number): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least) return value
  throw new Error(`${name} takes a whole number from ${least} on, not “${text}”.`)
}
