import { z } from 'zod'

/** One grade of an axis of the Admiralty code. `order` sorts grades; the "no basis" grade sorts last, never as the worst. */
export interface AdmiraltyGrade<Code extends string> {
  readonly code: Code
  readonly label: string
  readonly order: number
  readonly basis: boolean
}

export const Reliability = z.enum(['A', 'B', 'C', 'D', 'E', 'F'])
export type Reliability = z.infer<typeof Reliability>

export const Credibility = z.enum(['1', '2', '3', '4', '5', '6'])
export type Credibility = z.infer<typeof Credibility>

/** Reliability of the source, the first axis of the Admiralty code. */
export const reliabilityGrades: Readonly<Record<Reliability, AdmiraltyGrade<Reliability>>> = {
  A: { code: 'A', label: 'Completely reliable', order: 1, basis: true },
  B: { code: 'B', label: 'Usually reliable', order: 2, basis: true },
  C: { code: 'C', label: 'Fairly reliable', order: 3, basis: true },
  D: { code: 'D', label: 'Not usually reliable', order: 4, basis: true },
  E: { code: 'E', label: 'Unreliable', order: 5, basis: true },
  F: { code: 'F', label: 'Reliability cannot be judged', order: 6, basis: false },
}

/** Credibility of the information, the second axis, rated independently of the first. */
export const credibilityGrades: Readonly<Record<Credibility, AdmiraltyGrade<Credibility>>> = {
  '1': { code: '1', label: 'Confirmed by other sources', order: 1, basis: true },
  '2': { code: '2', label: 'Probably true', order: 2, basis: true },
  '3': { code: '3', label: 'Possibly true', order: 3, basis: true },
  '4': { code: '4', label: 'Doubtful', order: 4, basis: true },
  '5': { code: '5', label: 'Improbable', order: 5, basis: true },
  '6': { code: '6', label: 'Truth cannot be judged', order: 6, basis: false },
}
