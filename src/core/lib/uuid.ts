/** A UUID as four words of 32 bits, the most significant first, as RFC 9562 orders its bytes. */
export const wordsPerUuid = 4
export const bytesPerUuid = 16

const length = 36
const dash = 45
const notHexadecimal = 16

/** By character code, the value of a hexadecimal digit. */
const digitValues = new Uint8Array(128).fill(notHexadecimal)
for (let value = 0; value < 16; value += 1) {
  const digit = value.toString(16)
  digitValues[digit.charCodeAt(0)] = value
  digitValues[digit.toUpperCase().charCodeAt(0)] = value
}

/** By value, the character code of a hexadecimal digit in lower case. */
const digitCodes = Uint8Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0))

/** The character codes of the UUID that is being written; its dashes stay. */
const codes = Array.from<number>({ length }).fill(dash)

/** Reads a UUID into the first four words of `into`; false when the text is none. */
export function readUuid(text: string, into: Uint32Array): boolean {
  if (text.length !== length) return false
  let word = 0
  let digits = 0
  for (let index = 0; index < length; index += 1) {
    const code = text.charCodeAt(index)
    if (index === 8 || index === 13 || index === 18 || index === 23) {
      if (code !== dash) return false
      continue
    }
    const value = code < 128 ? (digitValues[code] ?? notHexadecimal) : notHexadecimal
    if (value === notHexadecimal) return false
    word = (word << 4) | value
    digits += 1
    if (digits % 8 === 0) into[digits / 8 - 1] = word
  }
  return true
}

/**
 * The UUID whose words begin at a place, in lower case. It is made at once: joined from parts it would drag a tree of these along, and ids are
 * made by the million.
 */
export function uuidText(words: Uint32Array, place: number): string {
  let at = 0
  for (let index = place; index < place + wordsPerUuid; index += 1) {
    const word = words[index] ?? 0
    for (let shift = 28; shift >= 0; shift -= 4) {
      codes[at] = digitCodes[(word >>> shift) & 15] ?? 0
      at += at === 7 || at === 12 || at === 17 || at === 22 ? 2 : 1
    }
  }
  return String.fromCharCode(...codes)
}
