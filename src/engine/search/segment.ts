import { fail, ok, type Result } from '#core/lib/result.ts'
import { checksumOf } from './checksum.ts'

/** “cbsx”, as a little-endian number. */
const magic = 0x78_73_62_63
const version = 1
const headerWords = 8
/** Where that begins which the checksum is of, in bytes. */
const checkedFrom = 12

/** What a segment is made of. */
export interface SegmentParts {
  /** The slot of each row, smallest first. */
  readonly slots: Uint32Array
  /** How many tokens each row's text has. */
  readonly lengths: Uint32Array
  /** The terms' UTF-16 units one after the other, in the order of the terms, which is by unit. */
  readonly units: Uint16Array
  /** Where each term, its rows and its positions begin, and where the last ends. */
  readonly termStarts: Uint32Array
  readonly rowStarts: Uint32Array
  readonly positionStarts: Uint32Array
  /**
   * For each term the rows that have it, as LEB128 numbers: twice how many rows were passed over since the one before, plus one if
   * the term occurs more than once; and then how often it does, less two.
   */
  readonly rows: Uint8Array
  /** For each term and row the places of the term among the row's tokens: the first, and the distance to each that follows. */
  readonly positions: Uint8Array
}

/**
 * A part of an index: the texts of some rows at one time. It is one buffer, laid out as it is read, so that it costs nothing to keep it on
 * disk or to hand it to another worker: a header of eight 32-bit words (magic, version, checksum of what follows it, rows, terms,
 * units, bytes of rows, bytes of positions), and then the parts in the order of `SegmentParts`, with 32-bit starts first. Numbers are little-endian.
 */
export class Segment {
  readonly buffer: ArrayBuffer
  readonly parts: SegmentParts

  private constructor(buffer: ArrayBuffer) {
    this.buffer = buffer
    this.parts = partsOf(buffer)
  }

  static of(parts: SegmentParts): Segment {
    const buffer = new ArrayBuffer(sizeOf(parts))
    const header = new Uint32Array(buffer, 0, headerWords)
    const { slots, termStarts, units, rows, positions } = parts
    header.set([magic, version, 0, slots.length, termStarts.length - 1, units.length, rows.length, positions.length])
    const made = new Segment(buffer)
    made.parts.slots.set(parts.slots)
    made.parts.lengths.set(parts.lengths)
    made.parts.termStarts.set(parts.termStarts)
    made.parts.rowStarts.set(parts.rowStarts)
    made.parts.positionStarts.set(parts.positionStarts)
    made.parts.units.set(parts.units)
    made.parts.rows.set(parts.rows)
    made.parts.positions.set(parts.positions)
    header[2] = checksumOf(buffer, checkedFrom)
    return made
  }

  /** A segment as `buffer` had it before. Fails with `index-damaged`, also when another version of the program wrote it. */
  static from(buffer: ArrayBuffer): Result<Segment> {
    const damaged = fail('index-damaged', 'A part of the search index is damaged or of another version.')
    if (buffer.byteLength < headerWords * 4) return damaged
    const header = new Uint32Array(buffer, 0, headerWords)
    if (header[0] !== magic || header[1] !== version || header[2] !== checksumOf(buffer, checkedFrom)) return damaged
    return ok(new Segment(buffer))
  }

  /** How many rows it has. */
  get count(): number {
    return this.parts.slots.length
  }
}

function sizeOf({ slots, units, termStarts, rows, positions }: SegmentParts): number {
  const words = headerWords + slots.length * 2 + termStarts.length * 3
  return words * 4 + units.length * 2 + rows.length + positions.length
}

function partsOf(buffer: ArrayBuffer): SegmentParts {
  const [, , , rowCount = 0, terms = 0, unitCount = 0, rowBytes = 0, positionBytes = 0] = new Uint32Array(
    buffer,
    0,
    headerWords,
  )
  let at = headerWords * 4
  const words = (count: number): Uint32Array => {
    const part = new Uint32Array(buffer, at, count)
    at += count * 4
    return part
  }
  const slots = words(rowCount)
  const lengths = words(rowCount)
  const termStarts = words(terms + 1)
  const rowStarts = words(terms + 1)
  const positionStarts = words(terms + 1)
  const units = new Uint16Array(buffer, at, unitCount)
  at += unitCount * 2
  const rows = new Uint8Array(buffer, at, rowBytes)
  const positions = new Uint8Array(buffer, at + rowBytes, positionBytes)
  return { slots, lengths, termStarts, rowStarts, positionStarts, units, rows, positions }
}
