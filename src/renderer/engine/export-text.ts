import { spareMemory } from '#core/lib/file-piece.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { Engine, ExportScope } from '#engine/api.ts'

/** The largest text for the clipboard, in bytes; programs that it could be pasted into take less. */
const largest = 64 * 1024 * 1024

const tooLarge = fail(
  'clipboard-too-large',
  'These notes are larger than 64 MB, which is too much for the clipboard. Export them as one file or as a folder.',
)

/** The notes on these claims as one text, for the clipboard; fails with `clipboard-too-large`. `goesOn` is told the share that is done and may stop it. */
export async function exportText(
  engine: Pick<Engine, 'exportPieces'>,
  scope: ExportScope,
  goesOn: (share: number) => boolean = () => true,
): Promise<Result<string>> {
  const decoder = new TextDecoder()
  const texts: string[] = []
  let length = 0
  const exported = await engine.exportPieces({ kind: 'notes', scope }, async (pieces, share) => {
    // A piece never ends within a character.
    for (const { bytes } of pieces) {
      length += bytes.length
      texts.push(decoder.decode(bytes))
    }
    return { goesOn: goesOn(share) && length <= largest, spare: spareMemory(pieces) }
  })
  if (length > largest) return tooLarge
  return exported.ok ? ok(texts.join('')) : exported
}
