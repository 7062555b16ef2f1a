import { fail, ok, type Result } from '../../lib/result.ts'

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be'

/**
 * The platform's decoder: the text that the bytes are in that encoding, null when they are malformed. It leaves byte order marks alone:
 * `new TextDecoder(encoding, { fatal: true, ignoreBOM: true })`.
 */
export type Decode = (bytes: Uint8Array, encoding: TextEncoding) => string | null

export interface DecodedText {
  /** As received, newlines included, without the byte order mark. */
  readonly text: string
  readonly encoding: TextEncoding
  /** Whether the bytes are the UTF-8 of the text and nothing else, so that keeping the text keeps the file. */
  readonly verbatim: boolean
}

const marks: readonly { readonly encoding: TextEncoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
]

/**
 * Decodes the bytes of a text file: UTF-8, or UTF-16 when a byte order mark says so. Other encodings are refused rather than guessed,
 * since a wrong guess would misquote. Fails with `text-binary` or `text-not-utf-8`.
 */
export function decodeText(bytes: Uint8Array, decode: Decode): Result<DecodedText> {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, index) => bytes[index] === byte))
  const encoding = mark?.encoding ?? 'utf-8'
  const text = decode(bytes.subarray(mark?.bytes.length ?? 0), encoding)
  if (text?.includes('\0') ?? (encoding === 'utf-8' && bytes.includes(0))) {
    return fail(
      'text-binary',
      'This file is not plain text: it holds NUL bytes. Open a TXT or Markdown file, or paste the text of the document.',
    )
  }
  if (text === null) {
    return fail(
      'text-not-utf-8',
      'This file is neither UTF-8 nor UTF-16 with a byte order mark, so its letters cannot be told for certain. Save it as UTF-8 and open it again.',
    )
  }
  return ok({ text, encoding, verbatim: mark === undefined })
}
