import type { Result } from '#core/lib/result.ts'
import { IdSet } from '#core/model/id-set.ts'
import type { ClaimId } from '#core/model/ids.ts'
import type { Engine } from '#engine/api.ts'
import { exportText } from '#renderer/engine/export-text.ts'
import type { Platform } from '#renderer/platform/platform.ts'

/** Puts the claim on the clipboard as the notes export writes it. */
export async function copyAsMarkdown(engine: Engine, platform: Platform, claim: ClaimId): Promise<Result<null>> {
  const text = await exportText(engine, IdSet.of([claim]).packed)
  return text.ok ? platform.copy(text.value) : text
}
