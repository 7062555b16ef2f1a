import type { Timestamp } from '#core/model/time.ts'
import { checked } from './checked.ts'

let lastMoment = Number.NaN
let lastText = ''

/** The moment as records have it. Neighbouring records mostly share theirs, so the last one is remembered. */
export function momentOf(milliseconds: number): Timestamp {
  if (milliseconds !== lastMoment) {
    lastText = new Date(milliseconds).toISOString()
    lastMoment = milliseconds
  }
  return checked<Timestamp>(lastText)
}
