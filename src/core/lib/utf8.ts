/** Bytes that a UTF-16 unit may need in UTF-8. */
export const mostUtf8Bytes = 3

/**
 * Writes a text as UTF-8 from `at` on, where there must be room, and gives where it ends. A lone surrogate becomes U+FFFD (WHATWG Encoding). For short texts:
 * to call the platform's encoder takes browsers as long as this takes for some hundred letters.
 */
export function writeUtf8(text: string, bytes: Uint8Array, at: number): number {
  let end = at
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    if (unit < 0x80) {
      bytes[end++] = unit
    } else if (unit < 0x800) {
      bytes[end++] = 0xc0 | (unit >> 6)
      bytes[end++] = 0x80 | (unit & 0x3f)
    } else if (!isSurrogate(unit)) {
      end = writeThree(unit, bytes, end)
    } else if (isHigh(unit) && isLow(text.charCodeAt(index + 1))) {
      end = writeFour(unit, text.charCodeAt(index + 1), bytes, end)
      index += 1
    } else {
      end = writeThree(0xfffd, bytes, end)
    }
  }
  return end
}

function writeThree(point: number, bytes: Uint8Array, at: number): number {
  bytes[at] = 0xe0 | (point >> 12)
  bytes[at + 1] = 0x80 | ((point >> 6) & 0x3f)
  bytes[at + 2] = 0x80 | (point & 0x3f)
  return at + 3
}

function writeFour(high: number, low: number, bytes: Uint8Array, at: number): number {
  const point = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)
  bytes[at] = 0xf0 | (point >> 18)
  bytes[at + 1] = 0x80 | ((point >> 12) & 0x3f)
  bytes[at + 2] = 0x80 | ((point >> 6) & 0x3f)
  bytes[at + 3] = 0x80 | (point & 0x3f)
  return at + 4
}

const isSurrogate = (unit: number) => unit >= 0xd800 && unit < 0xe000
const isHigh = (unit: number) => unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000
