import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { caseFilePieces } from '#core/formats/case-file/write-case-file.ts'
import { PieceMemory } from '#core/lib/piece-memory.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { type Standing, standingRecords } from '../exchange/records-now.ts'

/** Bytes that are hashed between two pauses. */
const hashedAtOnce = 256 * 1024

/**
 * The SHA-256 of the case file that the case would be saved as now, so that equal cases have equal fingerprints. It is worked out with pauses, and anew when
 * the case changes meanwhile; it is given up (`fingerprint-overtaken`) when it is asked for again.
 */
export async function fingerprint(
  standing: Standing,
  pause: () => Promise<void>,
  isOvertaken: () => boolean,
): Promise<Result<string>> {
  while (!isOvertaken()) {
    const { seq } = standing
    const steps = hashing(standing)
    while (standing.seq === seq && !isOvertaken()) {
      const step = steps.next()
      if (step.done === true) return ok(step.value)
      await pause()
    }
  }
  return fail('fingerprint-overtaken', 'The fingerprint was asked for again meanwhile.')
}

function* hashing({ state }: Standing): Generator<undefined, string> {
  const hash = sha256.create()
  const memory = new PieceMemory()
  for (const { bytes } of caseFilePieces(standingRecords(state), memory)) {
    for (let start = 0; start < bytes.length; start += hashedAtOnce) {
      hash.update(bytes.subarray(start, start + hashedAtOnce))
      yield
    }
    memory.giveBack([bytes.buffer])
  }
  return bytesToHex(hash.digest())
}
