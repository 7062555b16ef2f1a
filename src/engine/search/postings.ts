import { ByteReader } from './bytes.ts'
import type { SegmentParts } from './segment.ts'

/** Goes through the rows of a segment that have a term, and where it stands in them. */
export class Postings {
  readonly #rows: ByteReader
  readonly #rowsEnd: number
  readonly #positions: ByteReader
  #row = -1
  #times = 0
  #left = 0
  #position = 0

  constructor({ rows, rowStarts, positions, positionStarts }: SegmentParts, term: number) {
    this.#rows = new ByteReader(rows, rowStarts[term] ?? 0)
    this.#rowsEnd = rowStarts[term + 1] ?? 0
    this.#positions = new ByteReader(positions, positionStarts[term] ?? 0)
  }

  /** The row, by its place in the segment. */
  get row(): number {
    return this.#row
  }

  /** How often the term occurs in the row. */
  get times(): number {
    return this.#times
  }

  /** Goes on to the next row; false when there is none. */
  next(): boolean {
    if (this.#rows.at >= this.#rowsEnd) return false
    const head = this.#rows.read()
    this.#row += (head >>> 1) + 1
    // What was not read of the row before has to be passed over.
    this.#positions.skip(this.#left)
    this.#times = (head & 1) === 0 ? 1 : this.#rows.read() + 2
    this.#left = this.#times
    this.#position = 0
    return true
  }

  /** The next position of the term in the row; to be asked for as often as it occurs there at most. */
  nextPosition(): number {
    this.#left -= 1
    this.#position += this.#positions.read()
    return this.#position
  }
}
