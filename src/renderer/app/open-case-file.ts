import { ok, type Result } from '#core/lib/result.ts'
import type { Platform } from '#renderer/platform/platform.ts'
import type { Cases } from './use-case.ts'

/** Asks for a case file and opens the case that it holds; null when the analyst chose none. */
export async function openCaseFile(platform: Platform, createFrom: Cases['createFrom']): Promise<Result<null>> {
  const opened = await platform.openFiles(['.json'])
  if (!opened.ok) return opened
  const [file] = opened.value
  return file === undefined ? ok(null) : await createFrom(file.content)
}
