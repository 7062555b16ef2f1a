import { type DecodedText, decodeText } from '#core/formats/text/decode-text.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { readBlob } from '../contents/read-blob.ts'

/** The largest file that is taken in, in bytes; a text of this size is far beyond what can be read and marked. */
const largest = 256 * 1024 * 1024

/** The text of a file, with the bytes that it was decoded from. */
export interface ReadText extends DecodedText {
  readonly bytes: Uint8Array
}

/**
 * Reads a file as text. Fails with `file-too-large`, `file-unreadable`, or what `decodeText` fails with; none names the file, since who asked
 * does.
 */
export async function readText(file: Blob): Promise<Result<ReadText>> {
  if (file.size > largest)
    return fail('file-too-large', 'This file is larger than 256 MB. Split it and open the parts.')
  const read = await readBlob(file)
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
  return decoded.ok ? ok({ ...decoded.value, bytes }) : decoded
}
