import { ok, type Result } from '#core/lib/result.ts'
import type { JournalPort } from './port.ts'

const blockSize = 4 * 1024 * 1024
const newline = 10

/** A line of the journal file with where it stands, in bytes; `complete` is false for a last line without its newline. */
export interface JournalLine {
  readonly text: string
  readonly offset: number
  readonly length: number
  readonly complete: boolean
}

/** Reads the file's lines from `offset` on, in blocks, and gives each to `take` until it answers false. */
export async function readLines(
  port: JournalPort,
  offset: number,
  take: (line: JournalLine) => boolean | Promise<boolean>,
): Promise<Result<null>> {
  const decoder = new TextDecoder('utf-8')
  let held: Uint8Array = new Uint8Array(0)
  let heldOffset = offset
  for (;;) {
    const block = await port.read(heldOffset + held.length, blockSize)
    if (!block.ok) return block
    const bytes = held.length === 0 ? block.value : joined(held, block.value)
    let start = 0
    for (let end = bytes.indexOf(newline, held.length); end !== -1; end = bytes.indexOf(newline, start)) {
      const text = decoder.decode(bytes.subarray(start, end))
      const goOn = await take({ text, offset: heldOffset + start, length: end + 1 - start, complete: true })
      if (!goOn) return ok(null)
      start = end + 1
    }
    held = bytes.subarray(start)
    heldOffset += start
    if (block.value.length === 0) break
  }
  if (held.length > 0) {
    await take({ text: decoder.decode(held), offset: heldOffset, length: held.length, complete: false })
  }
  return ok(null)
}

function joined(left: Uint8Array, right: Uint8Array): Uint8Array {
  const both = new Uint8Array(left.length + right.length)
  both.set(left)
  both.set(right, left.length)
  return both
}
