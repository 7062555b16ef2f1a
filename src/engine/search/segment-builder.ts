import type { Steps } from '../columns/steps.ts'
import { ByteWriter } from './bytes.ts'
import { Cutter } from './cutter.ts'
import { Segment } from './segment.ts'
import { Terms } from './terms.ts'

/** Rows sorted, and bytes written, between two pauses. */
const sortedStep = 1024
const writtenStep = 1 << 15

/** Puts together a segment from texts. */
export class SegmentBuilder {
  readonly #terms = new Terms()
  readonly #cutter = new Cutter(this.#terms)
  readonly #slots: number[] = []
  readonly #lengths: number[] = []

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

  /** In small steps. */
  *building(): Generator<undefined, Segment> {
    const texts = this.#terms.texts()
    const order = Array.from(texts.keys()).sort((left, right) => ((texts[left] ?? '') < (texts[right] ?? '') ? -1 : 1))
    yield
    const byTerm = new OccurrencesByTerm(this.#cutter.codes, texts.length)
    yield* byTerm.sort(this.#lengths)
    const rows = new ByteWriter()
    const positions = new ByteWriter()
    const names: string[] = []
    const rowStarts = [0]
    const positionStarts = [0]
    let written = 0
    for (const code of order) {
      if (rows.length - written > writtenStep) {
        written = rows.length
        yield
      }
      if (!byTerm.write(code, rows, positions)) continue
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
  readonly #starts: Uint32Array
  readonly #codes: Uint32Array
  /** Row and position by turns, since what is written far apart is slow. */
  readonly #places: Uint32Array

  /** `codes`: the terms of all rows one after the other. */
  constructor(codes: Uint32Array, terms: number) {
    const starts = new Uint32Array(terms + 1)
    const { length } = codes
    for (let index = 0; index < length; index += 1) {
      const next = (codes[index] ?? 0) + 1
      starts[next] = (starts[next] ?? 0) + 1
    }
    for (let code = 0; code < terms; code += 1) starts[code + 1] = (starts[code + 1] ?? 0) + (starts[code] ?? 0)
    this.#starts = starts
    this.#codes = codes
    this.#places = new Uint32Array(length * 2)
  }

  /** Brings them together; `lengths`: how many terms each row has. */
  *sort(lengths: readonly number[]): Steps {
    const places = this.#starts.slice()
    let begin = 0
    for (const [row, length] of lengths.entries()) {
      if (row % sortedStep === 0) yield
      this.#place(row, begin, begin + length, places)
      begin += length
    }
  }

  #place(row: number, begin: number, end: number, places: Uint32Array): void {
    for (let index = begin; index < end; index += 1) {
      const code = this.#codes[index] ?? 0
      const place = places[code] ?? 0
      places[code] = place + 1
      this.#places[place * 2] = row
      this.#places[place * 2 + 1] = index - begin
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
