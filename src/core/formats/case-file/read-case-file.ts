import type { z } from 'zod'
import { type Failure, fail, ok, type Result } from '../../lib/result.ts'
import { CaseFile, CaseFileHead, caseFileVersion } from './case-file.ts'

/**
 * Reads the text of a case file. Every record is checked by itself; whether records fit together (an id used twice, a mention of a
 * claim that is not there) is for the import to judge. Fails with `case-file-not-json`, `case-file-foreign`, `case-file-newer` or
 * `case-file-invalid`, which names the place of the first fault.
 */
export function readCaseFile(text: string): Result<CaseFile> {
  const json = readJson(text)
  if (!json.ok) return json
  const head = CaseFileHead.safeParse(json.value)
  if (!head.success) {
    return fail(
      'case-file-foreign',
      'This JSON file is not a case file: it does not begin with the format “claimbench-case” and a version. Choose a file that was saved as a case.',
    )
  }
  if (head.data.version > caseFileVersion) {
    return fail(
      'case-file-newer',
      `This case file has version ${head.data.version}, and this program reads version ${caseFileVersion}. Open it with a newer Claimbench.`,
    )
  }
  const file = CaseFile.safeParse(json.value)
  return file.success ? ok(file.data) : invalid(file.error)
}

function readJson(text: string): Result<unknown> {
  try {
    return ok(JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text))
  } catch (error) {
    // JSON.parse can only say by throwing that a text is not JSON, and its message tells where.
    const reason = error instanceof Error ? error.message : 'it cannot be read'
    return fail(
      'case-file-not-json',
      `This file is not JSON (${reason}). It may be cut short: get it again, or choose another file.`,
    )
  }
}

function invalid(error: z.ZodError): Failure {
  const [issue] = error.issues
  const place = placeOf(issue?.path ?? [])
  return fail(
    'case-file-invalid',
    `The case file cannot be used: ${place} – ${issue?.message ?? 'not as expected'}. Nothing was read from it; correct it there.`,
  )
}

/** A path such as records, claims, 3, occurred in words; records count from 1. */
function placeOf(path: readonly PropertyKey[]): string {
  const [, table, index, ...fields] = path.map(String)
  if (table === undefined) return 'in the file as a whole'
  if (index === undefined) return `in “${table}”`
  const record = `in “${table}”, record ${Number(index) + 1}`
  return fields.length === 0 ? record : `${record}, field “${fields.join('.')}”`
}
