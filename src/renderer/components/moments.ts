import type { Timestamp } from '#core/model/time.ts'

// The interface is in English, and so are its months, on a clock of 24 hours, whatever the system's language is.
const language = 'en-GB'

/** Formats moments in the analyst's time zone. What formats is made when it is first needed: it takes milliseconds, and no window needs it for its first rows. */
function inWords(options: Intl.DateTimeFormatOptions): (at: string) => string {
  let format: Intl.DateTimeFormat | null = null
  return (at) => {
    format ??= new Intl.DateTimeFormat(language, options)
    return format.format(new Date(at))
  }
}

/** The day of a moment, in the analyst's time zone. */
export const dayOf: (at: Timestamp) => string = inWords({
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
})

/** The time of day of a moment, to the minute, in the analyst's time zone. */
export const timeOf: (at: Timestamp) => string = inWords({ timeStyle: 'short' })

/** A moment to the minute, in the analyst's time zone. */
export const shortMomentOf: (at: string) => string = inWords({ dateStyle: 'medium', timeStyle: 'short' })

/** A moment to the second, in the analyst's time zone, which it names. */
export const momentOf: (at: string) => string = inWords({ dateStyle: 'full', timeStyle: 'long' })
