import { bytesToHex } from '@noble/hashes/utils.js'
import { pageDamaged } from '#core/journal/page-failure.ts'
import { ok, type Result } from '#core/lib/result.ts'
import { Sha256 } from '#core/model/ids.ts'

/** The SHA-256 of bytes; the platform's own is several times faster than one in JavaScript, and leaves this thread free. */
export async function sha256Of(bytes: Uint8Array): Promise<Sha256> {
  return Sha256.parse(bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', unshared(bytes)))))
}

/** The bytes in memory of this thread alone, which is what digests take; copied only when they are shared. */
function unshared(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const { buffer, byteOffset, length } = bytes
  return buffer instanceof ArrayBuffer ? new Uint8Array(buffer, byteOffset, length) : bytes.slice()
}

/** The page, or `page-damaged` when its bytes are not those that were written under this name. */
export async function checkPage(sha256: Sha256, bytes: Uint8Array): Promise<Result<Uint8Array>> {
  return (await sha256Of(bytes)) === sha256 ? ok(bytes) : pageDamaged(sha256)
}
