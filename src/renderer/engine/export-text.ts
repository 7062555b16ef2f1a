import { spareMemory } from '#core/lib/file-piece.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { Engine, ExportScope } from '#engine/api.ts'

/** The notes on these claims as one text, for the clipboard; `goesOn` is told the share that is done and may stop it. */
export async function exportText(
  engine: Engine,
  scope: ExportScope,
  goesOn: (share: number) => boolean = () => true,
): Promise<Result<string>> {
  const decoder = new TextDecoder()
  const texts: string[] = []
  const exported = await engine.exportPieces({ kind: 'notes', scope }, async (pieces, share) => {
    // A piece never ends within a character.
    for (const { bytes } of pieces) texts.push(decoder.decode(bytes))
    return { goesOn: goesOn(share), spare: spareMemory(pieces) }
  })
  return exported.ok ? ok(texts.join('')) : exported
}
