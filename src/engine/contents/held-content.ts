import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { z } from 'zod'
import type { Content } from '#core/model/content.ts'

/** A content whose bytes lie in a Blob and are not read. */
export interface UnreadContent extends Omit<Content, 'data'> {
  readonly data: Blob
}

/** A content as it lies in memory and in the store. */
export type HeldContent = Content | UnreadContent

/** Whether the data of a content is in memory as a text. */
export function isRead(held: HeldContent): held is Content {
  return typeof held.data === 'string'
}

/** The content with its bytes in a Blob; the content itself where its bytes would not give back its data to the letter. */
export function asBlob(content: Content): HeldContent {
  const { id, encoding, data } = content
  switch (encoding) {
    case 'utf-8':
      return data.isWellFormed() ? { id, encoding, data: new Blob([data]) } : content
    case 'base64':
      return isCanonical(data) ? { id, encoding, data: new Blob([z.util.base64ToUint8Array(data)]) } : content
  }
}

/** The content that has these bytes; null when they are not those that its SHA-256 names. */
export function fromBytes(unread: UnreadContent, bytes: Uint8Array): Content | null {
  return bytesToHex(sha256(bytes)) === unread.id ? fromSoundBytes(unread, bytes) : null
}

/** The content that has these bytes, which are known to be those that its SHA-256 names. */
export function fromSoundBytes({ id, encoding }: UnreadContent, bytes: Uint8Array): Content {
  return Object.freeze({ id, encoding, data: encoding === 'utf-8' ? decoder.decode(bytes) : base64Of(bytes) })
}

/** A text may begin with U+FEFF, which belongs to it. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Only the last letters of base64 can hold bits that are of no byte. */
function isCanonical(base64: string): boolean {
  const last = base64.slice(-4)
  return z.base64().safeParse(base64).success && btoa(atob(last)) === last
}

/** Bytes made into letters by one call: as many as a call takes for its arguments everywhere. */
const bytesAtOnce = 0x8000

function base64Of(bytes: Uint8Array): string {
  let letters = ''
  for (let start = 0; start < bytes.length; start += bytesAtOnce)
    letters += String.fromCharCode(...bytes.subarray(start, start + bytesAtOnce))
  return btoa(letters)
}
