import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'

/** Reads a Blob at once. Fails with `blob-unreadable`. */
export type ReadNow = (blob: Blob) => Result<Uint8Array>

/** What reads a Blob while everything else of this thread stands still; null where the platform has no such thing, as Node has not. */
export function syncReader(): ReadNow | null {
  if (typeof FileReaderSync === 'undefined') return null
  const reader = new FileReaderSync()
  return (blob) => {
    try {
      return ok(new Uint8Array(reader.readAsArrayBuffer(blob)))
    } catch (error) {
      return unreadable(error)
    }
  }
}

/** Reads a Blob in its own time. Fails with `blob-unreadable`. */
export async function readBlob(blob: Blob): Promise<Result<Uint8Array>> {
  try {
    return ok(new Uint8Array(await blob.arrayBuffer()))
  } catch (error) {
    return unreadable(error)
  }
}

function unreadable(error: unknown): Failure {
  return fail('blob-unreadable', error instanceof Error ? error.message : String(error))
}
