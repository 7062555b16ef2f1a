import edtf from 'edtf'
import { z } from 'zod'
import { fail, ok, type Result } from '../lib/result.ts'
import { type Bounds, calendarBounds } from './calendar-date.ts'

const millisecondsPerDay = 86_400_000

/** A case repeats few distinct dates, so each distinct text is parsed once. */
const parsed = new Map<string, Bounds | null>()

function boundsOf(text: string): Bounds | null {
  const known = parsed.get(text)
  if (known !== undefined) return known
  const bounds = calendarBounds(text) ?? readBounds(text)
  parsed.set(text, bounds)
  return bounds
}

function readBounds(text: string): Bounds | null {
  if (text.length === 0 || text.length > 200 || [...text.matchAll(calendarDays)].some(isNoCalendarDay)) return null
  try {
    const { min, max } = edtf(text)
    return { earliest: bound(min, Number.NEGATIVE_INFINITY), latest: bound(max, Number.POSITIVE_INFINITY) }
  } catch {
    // The parser's only way to say that a text is not EDTF is to throw.
    return null
  }
}

function bound(milliseconds: number | null, open: number): number {
  return milliseconds === null || Number.isNaN(milliseconds) ? open : milliseconds
}

const calendarDays = /(\d{4})-(\d\d)-(\d\d)/g

/** The parser turns 30 February into 1 March; such a day is a slip of the pen and is refused. */
function isNoCalendarDay([, year, month, day]: RegExpExecArray): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() !== Number(month) - 1 && Number(month) <= 12
}

function lengthOfMonth([, year, month]: RegExpExecArray): string {
  const last = new Date(Date.UTC(Number(year), Number(month), 0))
  const name = last.toLocaleString('en', { month: 'long', timeZone: 'UTC' })
  return `${name} ${year} has ${last.getUTCDate()} days`
}

/** A date as written in the Extended Date/Time Format, ISO 8601-2, levels 0 to 2; uncertain and open dates are allowed. */
export const Edtf = z
  .string()
  .refine((text) => boundsOf(text) !== null, 'not an EDTF date')
  .brand<'Edtf'>()
export type Edtf = z.infer<typeof Edtf>

/** Reads a date that an analyst typed; the failure says which forms are understood. */
export function readEdtf(text: string): Result<Edtf> {
  const trimmed = text.trim()
  const result = Edtf.safeParse(trimmed)
  if (result.success) return ok(result.data)
  const slip = [...trimmed.matchAll(calendarDays)].find(isNoCalendarDay)
  if (slip !== undefined) return fail('date-not-edtf', `“${trimmed}” is not a date: ${lengthOfMonth(slip)}.`)
  return fail(
    'date-not-edtf',
    `“${trimmed}” is not a date in the Extended Date/Time Format. Write for example 2024, 2024-04, 2024-04-17, 2024-04~ (about), 2024? (uncertain), 2023/2024 or ../2024-04 (until).`,
  )
}

/** The earliest day that the date can mean, in days since 1970-01-01; minus infinity when it has no beginning. */
export function earliestDay(date: Edtf): number {
  const bounds = boundsOf(date)
  return bounds === null ? Number.NaN : Math.floor(bounds.earliest / millisecondsPerDay)
}

/** The latest day that the date can mean, in days since 1970-01-01; infinity when it has no end. */
export function latestDay(date: Edtf): number {
  const bounds = boundsOf(date)
  return bounds === null ? Number.NaN : Math.floor(bounds.latest / millisecondsPerDay)
}
