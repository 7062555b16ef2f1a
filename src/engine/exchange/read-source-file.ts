import { decodeText } from '#core/formats/text/decode-text.ts'
import { describeText } from '#core/formats/text/describe-text.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { SourceFile } from '../api.ts'
import { readBlob } from '../contents/read-blob.ts'

/** The largest file that is taken in, in bytes; a text of this size is far beyond what can be read and marked. */
const largest = 256 * 1024 * 1024

/**
 * Reads a TXT or Markdown file as a source: its text, a title for it, and its bytes where the text alone does not give them back. Fails with
 * `file-too-large`, `file-unreadable`, or what `decodeText` fails with; none names the file, since who asked does.
 */
export async function readSourceFile(name: string, content: Blob): Promise<Result<SourceFile>> {
  if (content.size > largest)
    return fail('file-too-large', 'This file is larger than 256 MB. Split it and open the parts.')
  const read = await readBlob(content)
  if (!read.ok) {
    const advice = 'If it was moved or changed since it was chosen, open it again.'
    return fail('file-unreadable', `This file cannot be read (${read.message}). ${advice}`)
  }
  const bytes = read.value
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
