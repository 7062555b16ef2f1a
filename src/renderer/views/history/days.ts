import type { Timestamp } from '#core/model/time.ts'

const day = new Intl.DateTimeFormat(undefined, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })
const moment = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })

/** The day of a moment, in the analyst's language and time zone. */
export function dayOf(at: Timestamp): string {
  return day.format(new Date(at))
}

/** The time of day of a moment, to the minute. */
export function timeOf(at: Timestamp): string {
  return time.format(new Date(at))
}

/** A moment to the second. */
export function momentOf(at: Timestamp): string {
  return moment.format(new Date(at))
}
