import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { fail, ok, type Result } from '../lib/result.ts'
import { Sha256 } from '../model/ids.ts'

const marker = ',"hash":"'
const hashLength = 64
const ending = '"}'

/** The SHA-256 of a text's UTF-8 bytes. */
export function sha256OfText(text: string): Sha256 {
  return Sha256.parse(bytesToHex(sha256(utf8ToBytes(text))))
}

/** A line of a journal, without its newline, and the hash that it carries. */
export interface SealedLine {
  readonly line: string
  readonly hash: Sha256
}

/** Writes fields as one line of JSON that ends in the SHA-256 of everything before the hash (SPEC J-4). */
export function sealLine(fields: object): SealedLine {
  const body = JSON.stringify(fields).slice(0, -1)
  const hash = sha256OfText(body)
  return { line: `${body}${sealOf(hash)}`, hash }
}

/** What a sealed line with this hash ends in. */
export function sealOf(hash: string): string {
  return `${marker}${hash}${ending}`
}

/** Reads a sealed line back; fails when its hash does not fit its bytes, so when it was altered or cut. */
export function openLine(line: string): Result<unknown> {
  const at = line.length - ending.length - hashLength - marker.length
  const whole = at > 0 && line.startsWith(marker, at) && line.endsWith(ending)
  if (!whole || sha256OfText(line.slice(0, at)) !== line.slice(at + marker.length, -ending.length)) {
    return fail(
      'line-altered',
      'The hash of this line does not fit its text, so it was altered or cut after it was written.',
    )
  }
  try {
    return ok(JSON.parse(line))
  } catch {
    // The hash fits, so these bytes are what was written: a writer's fault, told apart from damage.
    return fail('line-unreadable', 'This line is not JSON, although its hash fits.')
  }
}
