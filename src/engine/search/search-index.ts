import { ok, type Result } from '#core/lib/result.ts'
import type { Words } from '#core/query/occurrences.ts'
import type { Filter } from '#core/query/query.ts'
import { relevanceIn, wordsOf } from '#core/query/relevance.ts'
import { Bitset } from '../columns/bitset.ts'
import { Recent } from '../columns/recent.ts'
import { type Steps, takeAll } from '../columns/steps.ts'
import { Segment } from './segment.ts'
import { SegmentBuilder } from './segment-builder.ts'
import { Standings } from './standings.ts'
import { Waiting } from './waiting.ts'
import { wantedTerms } from './wanted-terms.ts'
import { weigh } from './weigh.ts'

/** Rows of a segment that is built from nothing, and texts cut between two pauses. */
const fullSegment = 1 << 15
const textStep = 32
/** Segments of together at most so many rows are put into one while a search waits for it. */
const joinedAtOnce = 1024
/** Searches whose finds are kept, for the facets and the order of the same query. */
const keptFinds = 4

/** Where words were found. */
interface Found {
  readonly met: Bitset
  /** With which weight, by slot. */
  readonly weights: Uint32Array
}

/** What the index is told of a table. */
export interface Texts {
  /** The slots that have a row. */
  readonly standing: () => Bitset
  /** What words are looked for in. */
  readonly textOf: (slot: number) => string
}

/**
 * An inverted index over the texts of a table's rows, in segments that never change. A row whose text changes is indexed
 * again in a new segment, and what older segments say of it no longer counts. Rows that wait to be indexed are indexed before words are looked for, so
 * that answers are always whole; the background usually was there first.
 */
export class SearchIndex {
  readonly #texts: Texts
  readonly #waiting = new Waiting()
  readonly #standings = new Standings()
  #builder = new SegmentBuilder()
  readonly #found = new Recent<Found>(keptFinds)

  constructor(texts: Texts) {
    this.#texts = texts
  }

  /** Tells that the text of a slot is another one now, or that its row has come or gone. */
  forget(slot: number): void {
    this.#waiting.add(slot)
  }

  /** The slots whose row has the words, as core's `hasWords` has it; not to be changed. */
  find(words: Words): Bitset {
    this.#catchUp()
    const standing = this.#texts.standing()
    const wanted = wantedTerms(words)
    return wanted.length === 0 ? standing : this.#foundOf(words, standing).met
  }

  /**
   * How relevant rows are under a filter, as core's `relevances` has it, in the order of the given slots; null when the filter asks for
   * no words.
   */
  scores(filter: Filter, slots: Uint32Array): Uint32Array | null {
    const asked = wordsOf(filter)
    if (asked.length === 0) return null
    this.#catchUp()
    const standing = this.#texts.standing()
    const rows = standing.count()
    const scores = new Uint32Array(slots.length)
    for (const words of asked) {
      const { met, weights } = this.#foundOf(words, standing)
      const { lengths, tokens } = this.#standings
      const relevance = relevanceIn({ rows, having: met.count(), averageLength: tokens / rows })
      for (let index = 0; index < slots.length; index += 1) {
        const slot = slots[index] ?? 0
        const weight = weights[slot] ?? 0
        if (weight > 0) scores[index] = (scores[index] ?? 0) + relevance(weight, lengths[slot] ?? 0)
      }
    }
    return scores
  }

  /** Indexes in small steps what waits, and what has become scattered. */
  *prepare(): Steps {
    for (const slot of this.#standings.scattered()) this.#waiting.add(slot)
    for (
      let slot = this.#waiting.take(0);
      slot !== null;
      slot = this.#waiting.take(slot + 1) ?? this.#waiting.take(0)
    ) {
      if (this.#builder.count === fullSegment || slot <= this.#builder.last) yield* this.#building()
      if (!this.#takeIn(slot)) continue
      if (this.#builder.count % textStep === 0) yield
    }
    yield* this.#building()
  }

  /** The segments as bytes, oldest first; not to be changed. Only what waits to be indexed is not in them. */
  toBytes(): readonly ArrayBuffer[] {
    return this.#standings.segments().map(([, { buffer }]) => buffer)
  }

  /**
   * Takes segments over that `toBytes` gave when all rows had the slots that they have now; rows whose text has changed since
   * are to be forgotten afterwards. Fails with `index-damaged`, and then has those before the damaged one.
   */
  fromBytes(buffers: readonly ArrayBuffer[]): Result<null> {
    for (const buffer of buffers) {
      const segment = Segment.from(buffer)
      if (!segment.ok) return segment
      this.#keep(segment.value)
      for (const slot of segment.value.parts.slots) this.#waiting.delete(slot)
    }
    return ok(null)
  }

  #foundOf(words: Words, standing: Bitset): Found {
    return this.#found.get(JSON.stringify([words.text, words.match]), () => {
      const found = { met: new Bitset(standing.capacity), weights: new Uint32Array(standing.capacity) }
      const wanted = wantedTerms(words)
      for (const [number, segment] of this.#standings.segments()) {
        const weights = new Uint32Array(segment.count)
        weigh(segment, wanted, weights)
        this.#standings.spread(number, weights, found.weights, found.met)
      }
      return found
    })
  }

  /** Indexes at once whatever waits. */
  #catchUp(): void {
    if (this.#waiting.count === 0 && this.#builder.count === 0) return
    takeAll(this.#building())
    this.#joinSmall()
    for (let slot = this.#waiting.take(0); slot !== null; slot = this.#waiting.take(slot + 1)) {
      if (this.#builder.count === fullSegment) takeAll(this.#building())
      this.#takeIn(slot)
    }
    takeAll(this.#building())
  }

  /** Puts the newest small segments together with what waits, so that many small changes do not leave many segments. */
  #joinSmall(): void {
    for (const slots of this.#standings.newestFirst()) {
      const { count } = this.#waiting
      if (slots.length > count * 4 || slots.length + count > joinedAtOnce) return
      for (const slot of slots) this.#waiting.add(slot)
    }
  }

  /** Takes the text of a row into the segment that is being built; false when there is no row. */
  #takeIn(slot: number): boolean {
    this.#found.clear()
    if (this.#texts.standing().has(slot)) {
      this.#builder.add(slot, this.#texts.textOf(slot))
      return true
    }
    this.#standings.remove(slot)
    return false
  }

  *#building(): Steps {
    const builder = this.#builder
    if (builder.count === 0) return
    const segment = yield* builder.building()
    // A search that could not wait may have built it meanwhile.
    if (this.#builder !== builder) return
    this.#builder = new SegmentBuilder()
    this.#keep(segment)
  }

  #keep(segment: Segment): void {
    this.#found.clear()
    this.#standings.add(segment, this.#texts.standing())
  }
}
