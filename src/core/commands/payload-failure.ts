import { z } from 'zod'
import { type Failure, fail } from '../lib/result.ts'

/** The failure of a command whose payload does not fit its schema; it names the first field that is wrong, and why. */
export function payloadFailure(command: string, error: z.ZodError): Failure {
  const [issue] = error.issues
  const field = issue === undefined || issue.path.length === 0 ? 'payload' : z.core.toDotPath(issue.path)
  const reason = issue?.message ?? 'it does not have the expected form'
  return fail(
    'payload-invalid',
    `“${command}” was not done, since its ${field} cannot be used: ${reason}. Correct it and try again.`,
  )
}
