import { Credibility, credibilityGrades } from '#core/vocabulary/admiralty.ts'
import { Likelihood, likelihoodBand, type Yardstick } from '#core/vocabulary/likelihood.ts'
import type { FieldChange } from '#engine/answers.ts'

export interface ChangeWords {
  readonly label: string
  readonly from: string | null
  readonly to: string | null
}

/** A change with its codes spelled out: “likely” for a likelihood, “2 Probably true” for a credibility. */
export function changeWords({ label, from, to }: FieldChange, yardstick: Yardstick): ChangeWords {
  const spell = (value: string | null) => (value === null ? null : spelled(label, value, yardstick))
  // “created” says it all by itself.
  const isWhole = label === from || label === to
  return isWhole ? { label, from: null, to: null } : { label, from: spell(from), to: spell(to) }
}

function spelled(label: string, value: string, yardstick: Yardstick): string {
  if (label === 'likelihood') {
    const likelihood = Likelihood.safeParse(value)
    return likelihood.success ? likelihoodBand(likelihood.data, yardstick).term : value
  }
  if (label === 'credibility') {
    const credibility = Credibility.safeParse(value)
    return credibility.success ? `${value} ${credibilityGrades[credibility.data].label}` : value
  }
  return value
}
