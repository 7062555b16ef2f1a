import { z } from 'zod'

/**
 * The scale a case words its likelihoods on. ICD 203 lists two columns of terms that must not be mixed in one product,
 * so each column is a yardstick of its own.
 */
export const Yardstick = z.enum(['icd203-likelihood', 'icd203-probability', 'phia'])
export type Yardstick = z.infer<typeof Yardstick>

export const Likelihood = z.enum([
  'icd203-1',
  'icd203-2',
  'icd203-3',
  'icd203-4',
  'icd203-5',
  'icd203-6',
  'icd203-7',
  'phia-1',
  'phia-2',
  'phia-3',
  'phia-4',
  'phia-5',
  'phia-6',
  'phia-7',
])
export type Likelihood = z.infer<typeof Likelihood>

/** One band of a yardstick: its bounds in per cent, and how the bounds are written in the original. */
export interface LikelihoodBand {
  readonly id: Likelihood
  readonly term: string
  readonly low: number
  readonly high: number
  readonly range: string
}

interface Icd203Row {
  readonly id: Likelihood
  readonly likelihood: string
  readonly probability: string
  readonly low: number
  readonly high: number
}

const icd203: readonly Icd203Row[] = [
  { id: 'icd203-1', likelihood: 'almost no chance', probability: 'remote', low: 1, high: 5 },
  { id: 'icd203-2', likelihood: 'very unlikely', probability: 'highly improbable', low: 5, high: 20 },
  { id: 'icd203-3', likelihood: 'unlikely', probability: 'improbable', low: 20, high: 45 },
  { id: 'icd203-4', likelihood: 'roughly even chance', probability: 'roughly even odds', low: 45, high: 55 },
  { id: 'icd203-5', likelihood: 'likely', probability: 'probable', low: 55, high: 80 },
  { id: 'icd203-6', likelihood: 'very likely', probability: 'highly probable', low: 80, high: 95 },
  { id: 'icd203-7', likelihood: 'almost certain', probability: 'nearly certain', low: 95, high: 99 },
]

const phia: readonly LikelihoodBand[] = [
  { id: 'phia-1', term: 'remote chance', low: 0, high: 5, range: '>0–≈5 %' },
  { id: 'phia-2', term: 'highly unlikely', low: 10, high: 20, range: '≈10–20 %' },
  { id: 'phia-3', term: 'unlikely', low: 25, high: 35, range: '≈25–35 %' },
  { id: 'phia-4', term: 'realistic possibility', low: 40, high: 50, range: '≈40–<50 %' },
  { id: 'phia-5', term: 'likely or probable', low: 55, high: 75, range: '≈55–75 %' },
  { id: 'phia-6', term: 'highly likely', low: 80, high: 90, range: '≈80–90 %' },
  { id: 'phia-7', term: 'almost certain', low: 95, high: 100, range: '≈95–<100 %' },
]

function column(pick: (row: Icd203Row) => string): readonly LikelihoodBand[] {
  return icd203.map((row) => ({
    id: row.id,
    term: pick(row),
    low: row.low,
    high: row.high,
    range: `${row.low}–${row.high} %`,
  }))
}

/** The bands of each yardstick, lowest first. Sources: ICD 203 (2015), section D.6.e; PHIA probability yardstick. */
export const yardstickBands: Readonly<Record<Yardstick, readonly LikelihoodBand[]>> = {
  'icd203-likelihood': column((row) => row.likelihood),
  'icd203-probability': column((row) => row.probability),
  phia,
}

export const yardstickNames: Readonly<Record<Yardstick, string>> = {
  'icd203-likelihood': 'ICD 203 (likelihood terms)',
  'icd203-probability': 'ICD 203 (probability terms)',
  phia: 'PHIA yardstick',
}

/**
 * The band that a stored likelihood names. A PHIA likelihood keeps its PHIA wording in an ICD 203 case and the other way
 * round, since the bands do not translate.
 */
export function likelihoodBand(likelihood: Likelihood, yardstick: Yardstick): LikelihoodBand {
  const own = yardstickBands[yardstick].find((band) => band.id === likelihood)
  if (own) return own
  const other = likelihood.startsWith('phia') ? phia : yardstickBands['icd203-likelihood']
  const band = other.find((candidate) => candidate.id === likelihood)
  if (!band) throw new Error(`No band is defined for the likelihood ${likelihood}.`)
  return band
}
