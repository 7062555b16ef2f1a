import { uuidBytes, writeUuid } from '../pages/uuid-bytes.ts'

/** Whether a record may be among those; one in some thousand millions is so by chance. */
export function mayTouch(hashes: Uint32Array, id: string): boolean {
  const wanted = hashOf(id)
  let low = 0
  let high = hashes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((hashes[middle] ?? 0) < wanted) low = middle + 1
    else high = middle
  }
  return hashes[low] === wanted
}

const scratch = new Uint8Array(uuidBytes)

/** The hash of one id. */
export function hashOf(id: string): number {
  writeUuid(id, scratch, 0)
  return hashAt(scratch, 0)
}

/** The hash of the id whose bytes begin there: FNV-1a, 32 bits (draft-eastlake-fnv). */
export function hashAt(bytes: Uint8Array, offset: number): number {
  let hash = 0x811c9dc5
  for (let index = offset; index < offset + uuidBytes; index += 1) {
    hash = Math.imul(hash ^ (bytes[index] ?? 0), 0x01000193)
  }
  return hash >>> 0
}
