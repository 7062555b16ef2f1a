/** Bytes of a UUID in its binary form (RFC 9562, section 4: big-endian). */
export const uuidBytes = 16

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Where the two hexadecimal digits of each byte stand in the text of a UUID. */
const places = [0, 2, 4, 6, 9, 11, 14, 16, 19, 21, 24, 26, 28, 30, 32, 34] as const

/** Writes the 16 bytes of a UUID into `target` at `offset`. */
export function writeUuid(text: string, target: Uint8Array, offset: number): void {
  for (let byte = 0; byte < uuidBytes; byte += 1) {
    const place = places[byte] ?? 0
    target[offset + byte] = (digit(text.charCodeAt(place)) << 4) | digit(text.charCodeAt(place + 1))
  }
}

/** The UUID whose 16 bytes begin at `offset`, in lower case. */
export function readUuid(bytes: Uint8Array, offset: number): string {
  const hex = (byte: number): string => hexOf[bytes[offset + byte] ?? 0] ?? ''
  return `${hex(0)}${hex(1)}${hex(2)}${hex(3)}-${hex(4)}${hex(5)}-${hex(6)}${hex(7)}-${hex(8)}${hex(9)}-${hex(10)}${hex(11)}${hex(12)}${hex(13)}${hex(14)}${hex(15)}`
}

/** 0–9 are 48–57, a–f are 97–102 and A–F 65–70: the low four bits, and nine more for a letter. */
function digit(code: number): number {
  return (code & 15) + (code >>> 6) * 9
}
