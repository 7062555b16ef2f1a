import { type Failure, fail } from '../lib/result.ts'

/** The failure of a command that names a record which is not in the case, as when another change removed it meanwhile. */
export function missing(what: string): Failure {
  return fail(
    'record-missing',
    `This ${what} is no longer in the case; it was removed by another change. Undo that change, or choose another ${what}.`,
  )
}
