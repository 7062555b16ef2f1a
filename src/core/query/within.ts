import { Edtf, earliestDay, latestDay } from '../model/edtf.ts'

/**
 * Whether a value lies in an inclusive range; null leaves an end open. Two numbers compare as numbers. Otherwise both are dates,
 * and a value lies where its earliest possible day lies: not before the earliest day of `from`, and not after the latest day of
 * `to`, so that `..2024-06` takes in all of June. What is neither lies in no range but the one that is open at both ends.
 */
export function liesWithin(value: string, from: string | null, to: string | null): boolean {
  return (from === null || reaches(value, from)) && (to === null || staysBelow(value, to))
}

function reaches(value: string, from: string): boolean {
  if (isNumber(value) && isNumber(from)) return Number(value) >= Number(from)
  return day(value, earliestDay) >= day(from, earliestDay)
}

function staysBelow(value: string, to: string): boolean {
  if (isNumber(value) && isNumber(to)) return Number(value) <= Number(to)
  return day(value, earliestDay) <= day(to, latestDay)
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text)
}

/** Not a number for what is no date, so that every comparison with it fails. */
function day(text: string, dayOf: (date: Edtf) => number): number {
  const date = Edtf.safeParse(text)
  return date.success ? dayOf(date.data) : Number.NaN
}
