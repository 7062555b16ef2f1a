import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { z } from 'zod'
import type { Content } from '../../model/content.ts'
import { Sha256 } from '../../model/ids.ts'

/** The content that holds a text, under the SHA-256 of its UTF-8. */
export function textContent(text: string): Content {
  return { id: digest(utf8ToBytes(text)), encoding: 'utf-8', data: text }
}

/** The content that holds bytes given in base64, under their SHA-256. */
export function bytesContent(base64: string): Content {
  return { id: digest(z.util.base64ToUint8Array(base64)), encoding: 'base64', data: base64 }
}

/** The SHA-256 that the data of a content really has; differs from its id when the content was altered. */
export function digestOf(content: Content): Sha256 | null {
  if (content.encoding === 'utf-8') return textContent(content.data).id
  return z.base64().safeParse(content.data).success ? bytesContent(content.data).id : null
}

function digest(bytes: Uint8Array): Sha256 {
  return Sha256.parse(bytesToHex(sha256(bytes)))
}
