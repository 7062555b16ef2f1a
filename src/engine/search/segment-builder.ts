import type { Steps } from '../columns/steps.ts'
import { ByteWriter } from './bytes.ts'
import { Cutter } from './cutter.ts'
import { Segment } from './segment.ts'
import { Terms } from './terms.ts'

/** Rows sorted, and bytes written, between two pauses. */
const sortedStep = 1024
const writtenStep = 1 << 15

/** Puts together segments from texts, one after the other in the same memory. */
export class SegmentBuilder {
  readonly #terms = new Terms()
  readonly #cutter = new Cutter(this.#terms)
  #slots: number[] = []
  #lengths: number[] = []
  #occurrences = new OccurrencesByTerm()
  readonly #rows = new ByteWriter()
  readonly #positions = new ByteWriter()

  /** How many rows it has so far. */
  get count(): number {
    return this.#slots.length
  }

  /** The slot of the last row; -1 when there is none. */
  get last(): number {
    return this.#slots.at(-1) ?? -1
  }

  /** Takes the text of a row in; slots have to come smallest first. */
  add(slot: number, text: string): void {
    this.#slots.push(slot)
    this.#lengths.push(this.#cutter.cut(text))
  }

  /** Begins with another segment. */
  clear(): void {
    this.#terms.clear()
    this.#cutter.clear()
    this.#slots = []
    this.#lengths = []
  }

  build(): Segment {
    const steps = this.building()
    for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value
  }

  /** Makes the segment in small steps, during which nothing may be added. */
  *building(): Generator<undefined, Segment> {
    const texts = this.#terms.texts()
    const order = Array.from(texts.keys()).sort((left, right) => ((texts[left] ?? '') < (texts[right] ?? '') ? -1 : 1))
    yield
    yield* this.#occurrences.sort(this.#cutter.codes, this.#lengths, texts.length)
    const rows = this.#rows
    const positions = this.#positions
    rows.clear()
    positions.clear()
    const names: string[] = []
    const rowStarts = [0]
    const positionStarts = [0]
    let written = 0
    for (const code of order) {
      if (rows.length - written > writtenStep) {
        written = rows.length
        yield
      }
      if (!this.#occurrences.write(code, rows, positions)) continue
      names.push(texts[code] ?? '')
      rowStarts.push(rows.length)
      positionStarts.push(positions.length)
    }
    return Segment.of({
      slots: Uint32Array.from(this.#slots),
      lengths: Uint32Array.from(this.#lengths),
      ...joined(names),
      rowStarts: Uint32Array.from(rowStarts),
      positionStarts: Uint32Array.from(positionStarts),
      rows: rows.bytes,
      positions: positions.bytes,
    })
  }
}

/** The rows and positions where each term occurs, brought together by counting. */
class OccurrencesByTerm {
  /** Where those of each term begin, by code, and where the last end. */
  #starts = new Uint32Array(1)
  /** Row and position by turns, since what is written far apart is slow. */
  #places = new Uint32Array(0)

  #place(row: number, codes: Uint32Array, next: Uint32Array): void {
    const places = this.#places
    for (let position = 0; position < codes.length; position += 1) {
      const code = codes[position] ?? 0
      const place = next[code] ?? 0
      next[code] = place + 1
      places[place * 2] = row
      places[place * 2 + 1] = position
    }
  }

  /** `codes`: the terms of all rows one after the other; `lengths`: how many each row has. */
  *sort(codes: Uint32Array, lengths: readonly number[], terms: number): Steps {
    const starts = new Uint32Array(terms + 1)
    for (let index = 0; index < codes.length; index += 1) {
      const next = (codes[index] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let code = 0; code < terms; code += 1) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0)
    this.#starts = starts
    if (this.#places.length < codes.length * 2) this.#places = new Uint32Array(codes.length * 2)
    const next = starts.slice()
    let begin = 0
    for (let row = 0; row < lengths.length; row += 1) {
      if (row % sortedStep === 0) yield
      const length = lengths[row] ?? 0
      this.#place(row, codes.subarray(begin, begin + length), next)
      begin += length
    }
  }

  /** Writes where a term occurs, as `SegmentParts` has it; false when it does nowhere. */
  write(code: number, rows: ByteWriter, positions: ByteWriter): boolean {
    const start = this.#starts[code] ?? 0
    const end = this.#starts[code + 1] ?? 0
    let next = 0
    for (let at = start; at < end; ) {
      const row = this.#places[at * 2] ?? 0
      const first = at
      let before = 0
      while (at < end && this.#places[at * 2] === row) {
        const position = this.#places[at * 2 + 1] ?? 0
        positions.write(position - before)
        before = position
        at += 1
      }
      const times = at - first
      rows.write((row - next) * 2 + Number(times > 1))
      if (times > 1) rows.write(times - 2)
      next = row + 1
    }
    return end > start
  }
}

function joined(names: readonly string[]): { readonly units: Uint16Array; readonly termStarts: Uint32Array } {
  const all = names.join('')
  const units = new Uint16Array(all.length)
  for (let index = 0; index < all.length; index += 1) units[index] = all.charCodeAt(index)
  const termStarts = new Uint32Array(names.length + 1)
  let end = 0
  for (const [index, name] of names.entries()) {
    end += name.length
    termStarts[index + 1] = end
  }
  return { units, termStarts }
}
