import { readCaseFile } from '#core/formats/case-file/read-case-file.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { CaseId } from '#core/model/ids.ts'
import type { Yardstick } from '#core/vocabulary/likelihood.ts'
import type { OpenRequest } from '#engine/api.ts'
import { newId } from '../engine/new-id.ts'

/** What an analyst says of a new case. */
export interface NewCase {
  readonly title: string
  readonly question: string
  readonly marking: string
  readonly yardstick: Yardstick
}

/** A case to make: its id and what it begins with. */
export interface CaseRecipe {
  readonly id: string
  readonly create: NonNullable<OpenRequest['create']>
}

/** An empty case. */
export function newCase(fields: NewCase): CaseRecipe {
  return { id: newId(CaseId), create: { ...fields, seed: null } }
}

/** The bundled sample. Its text is loaded only when it is needed. */
export async function sampleCase(): Promise<Result<CaseRecipe>> {
  const { default: seed } = await import('#resources/seed/case.json?raw')
  return filedCase(seed)
}

/** The case that a case file holds. */
export function filedCase(seed: string): Result<CaseRecipe> {
  const file = readCaseFile(seed)
  if (!file.ok) return file
  const [record] = file.value.records.cases
  if (record === undefined)
    return fail('case-file-empty', 'The case file holds no case. Choose a file that was saved as a case.')
  const { id, title, question, marking, yardstick } = record
  return ok({ id, create: { title, question, marking, yardstick, seed } })
}
