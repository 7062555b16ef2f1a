import type { Timestamp } from '#core/model/time.ts'

// The interface is in English, and so are its months, on a clock of 24 hours, whatever the system's language is.
const language = 'en-GB'
const day = new Intl.DateTimeFormat(language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
const time = new Intl.DateTimeFormat(language, { timeStyle: 'short' })
const short = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' })
const full = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'long' })

/** The day of a moment, in the analyst's time zone. */
export function dayOf(at: Timestamp): string {
  return day.format(new Date(at))
}

/** The time of day of a moment, to the minute, in the analyst's time zone. */
export function timeOf(at: Timestamp): string {
  return time.format(new Date(at))
}

/** A moment to the minute, in the analyst's time zone. */
export function shortMomentOf(at: string): string {
  return short.format(new Date(at))
}

/** A moment to the second, in the analyst's time zone, which it names. */
export function momentOf(at: string): string {
  return full.format(new Date(at))
}
