/**
 * A 32-bit checksum of a buffer from an offset that is a multiple of four: the mixing of MurmurHash3 over 32-bit words, and the bytes that are left
 * over. It tells damage, not forgery.
 */
export function checksumOf(buffer: ArrayBuffer, from: number): number {
  const whole = (buffer.byteLength - from) >>> 2
  const words = new Uint32Array(buffer, from, whole)
  let hash = buffer.byteLength
  // Counted, since megabytes are gone through once at every opening, long before an iterator over them is compiled.
  for (let index = 0; index < whole; index += 1) hash = mixed(hash, words[index] ?? 0)
  for (const byte of new Uint8Array(buffer, from + whole * 4)) hash = mixed(hash, byte)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

function mixed(hash: number, word: number): number {
  const key = Math.imul(rotated(Math.imul(word, 0xcc9e2d51), 15), 0x1b873593)
  return Math.imul(rotated(hash ^ key, 13), 5) + 0xe6546b64
}

function rotated(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits))
}
