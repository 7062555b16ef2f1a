import { describeText } from '#core/formats/text/describe-text.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { SourceFile } from '../api.ts'
import { readText } from './read-text.ts'

/** Reads a TXT or Markdown file as a source: its text, a title for it, and its bytes where the text alone does not give them back. Fails as `readText` does. */
export async function readSourceFile(name: string, content: Blob): Promise<Result<SourceFile>> {
  const read = await readText(content)
  if (!read.ok) return read
  const { text, verbatim, bytes } = read.value
  return ok({ ...describeText(name, text), text, original: verbatim ? null : base64(bytes) })
}

function base64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary)
}
