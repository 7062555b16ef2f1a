import { z } from 'zod'

const longestName = 200

/** A text that has to say something; blank space around it is dropped. */
export const RequiredText = z.string().trim().min(1, 'it must not be empty')

/** A short text on one line by which a record is called. */
export const Name = RequiredText.max(longestName, `it must be at most ${longestName} characters long`).regex(
  /^[^\n\r\u2028\u2029]*$/,
  'it must stand on one line',
)

/** What two names have in common when people take them for the same: NFC-normalised, without case. */
export function nameKey(name: string): string {
  // Upper case first, so that ß meets SS and ſ meets S, as full case folding wants.
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
}
