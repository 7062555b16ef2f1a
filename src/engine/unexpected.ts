import { type Failure, fail } from '#core/lib/result.ts'
import { ContentDamaged } from './contents/content-damaged.ts'

/** What was thrown while the engine worked, in words for the analyst. */
export function unexpected(error: unknown): Failure {
  if (error instanceof ContentDamaged) return fail('content-damaged', error.message)
  const message = error instanceof Error ? error.message : String(error)
  return fail(
    'unexpected',
    `Something went wrong that Claimbench did not foresee: ${message} Your saved work is safe in the journal; close and open the case again.`,
  )
}
