import { decodeText } from '#core/formats/text/decode-text.ts'
import { describeText } from '#core/formats/text/describe-text.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { SourceFile } from '../api.ts'

/** Reads a TXT or Markdown file as a source: its text, a title for it, and its bytes where the text alone does not give them back. */
export function readSourceFile(name: string, bytes: Uint8Array): Result<SourceFile> {
  const decoded = decodeText(bytes, (part, encoding) => {
    try {
      return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(part)
    } catch {
      // The decoder throws on malformed bytes; the reader of the file words that for the analyst.
      return null
    }
  })
  if (!decoded.ok) return decoded
  const { text, verbatim } = decoded.value
  return ok({ ...describeText(name, text), text, original: verbatim ? null : base64(bytes) })
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
