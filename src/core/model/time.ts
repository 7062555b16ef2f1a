import { z } from 'zod'

/** A moment that the calendar has, as UTC ISO 8601 with milliseconds: `2026-11-22T18:30:00.000Z`. */
export const Timestamp = z.iso
  .datetime({ precision: 3, error: 'not a UTC time with milliseconds' })
  .brand<'Timestamp'>()
export type Timestamp = z.infer<typeof Timestamp>

/** The moment a clock reading (milliseconds since 1970) stands for. */
export function timestampOf(milliseconds: number): Timestamp {
  return Timestamp.parse(new Date(milliseconds).toISOString())
}
