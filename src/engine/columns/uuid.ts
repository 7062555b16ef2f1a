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

/** By byte, its two hexadecimal digits. */
const byteTexts = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

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

/** The UUID whose words begin at a place, in lower case. */
export function uuidText(words: Uint32Array, place: number): string {
  const first = words[place] ?? 0
  const second = words[place + 1] ?? 0
  const third = words[place + 2] ?? 0
  const fourth = words[place + 3] ?? 0
  return `${high(first)}${low(first)}-${high(second)}-${low(second)}-${high(third)}-${low(third)}${high(fourth)}${low(fourth)}`
}

function high(word: number): string {
  return `${byteTexts[word >>> 24]}${byteTexts[(word >>> 16) & 255]}`
}

function low(word: number): string {
  return `${byteTexts[(word >>> 8) & 255]}${byteTexts[word & 255]}`
}
