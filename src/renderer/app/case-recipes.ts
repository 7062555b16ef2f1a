import { CaseId } from '#core/model/ids.ts'
import type { Yardstick } from '#core/vocabulary/likelihood.ts'
import type { CaseInFile, OpenRequest } from '#engine/api.ts'
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

/** The bundled sample as a case file. Its text is loaded only when it is needed. */
export async function sampleFile(): Promise<Blob> {
  const { default: seed } = await import('#resources/seed/case.json?raw')
  return new Blob([seed])
}

/** The case that a case file holds. */
export function filedCase({ id, ...fields }: CaseInFile, file: Blob): CaseRecipe {
  return { id, create: { ...fields, seed: file } }
}
