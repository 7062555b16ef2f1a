import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/**
 * A UUIDv7 that is the same every time: its 48 bits of time are the given milliseconds since 1970, its 74 random bits are taken
 * from the SHA-256 of the label (RFC 9562, section 5.7).
 */
export function seedId(label: string, milliseconds: number): string {
  const time = milliseconds.toString(16).padStart(12, '0')
  const digest = sha256(utf8ToBytes(label))
  const variant = 0x80 | ((digest[0] ?? 0) & 0x3f)
  const random = bytesToHex(digest.subarray(1))
  return [
    time.slice(0, 8),
    time.slice(8),
    `7${random.slice(0, 3)}`,
    `${variant.toString(16)}${random.slice(3, 5)}`,
    random.slice(5, 17),
  ].join('-')
}
