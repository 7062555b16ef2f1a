import { type Failure, fail } from '../lib/result.ts'
import type { Sha256 } from '../model/ids.ts'

/** There is no page file of this name (SPEC J-18). */
export function pageMissing(sha256: Sha256): Failure {
  return fail('page-missing', `The page file “pages/${sha256}” is missing.`)
}

/** The bytes of the page file do not fit its name (SPEC J-18). */
export function pageDamaged(sha256: Sha256): Failure {
  return fail('page-damaged', `The page file “pages/${sha256}” is damaged: its bytes are not those that were written.`)
}
