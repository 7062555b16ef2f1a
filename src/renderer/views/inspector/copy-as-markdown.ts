import type { Result } from '#core/lib/result.ts'
import type { ClaimId } from '#core/model/ids.ts'
import type { Engine } from '#engine/api.ts'
import type { Platform } from '#renderer/platform/platform.ts'

/** Puts the claim on the clipboard as the notes export writes it. */
export async function copyAsMarkdown(engine: Engine, platform: Platform, claim: ClaimId): Promise<Result<null>> {
  const texts: string[] = []
  const exported = await engine.exportNotes({ scope: [claim], shape: 'file' }, async (files) => {
    texts.push(...files.map(({ text }) => text))
    return true
  })
  return exported.ok ? platform.copy(texts.join('\n')) : exported
}
