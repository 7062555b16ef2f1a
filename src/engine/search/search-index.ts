import { ok, type Result } from '#core/lib/result.ts'
import type { Words } from '#core/query/occurrences.ts'
import type { Filter } from '#core/query/query.ts'
import { relevanceIn, wordsOf } from '#core/query/relevance.ts'
import { Bitset } from '../columns/bitset.ts'
import { Recent } from '../columns/recent.ts'
import { type Steps, takeAll, takeInSlices } from '../columns/steps.ts'
import { Batch, type Indexer } from './batch.ts'
import { Segment } from './segment.ts'
import { SegmentBuilder } from './segment-builder.ts'
import { Standings } from './standings.ts'
import { Waiting } from './waiting.ts'
import { wantedTerms } from './wanted-terms.ts'
import { weigh } from './weigh.ts'

/** Rows of a segment that is built from nothing, and texts cut between two pauses. */
const fullSegment = 1 << 14
const textStep = 32
/** Fewer rows are indexed here before another worker could start. */
const worthSending = 2048
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
  #building: Generator<undefined, Segment> | null = null
  #indexer: Indexer | null
  #background: Promise<void> | null = null
  /** How often a text has changed. */
  #changes = 0
  /** With the indexer, or on the way to it. */
  #away: readonly Batch[] = []
  readonly #found = new Recent<Found>(keptFinds)

  /** Without an indexer everything is done here. */
  constructor(texts: Texts, indexer: Indexer | null = null) {
    this.#texts = texts
    this.#indexer = indexer
  }

  /** Tells that the text of a slot is another one now, or that its row has come or gone. */
  forget(slot: number): void {
    this.#changes += 1
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

  /** How many rows a search would have to index first. */
  get behind(): number {
    return this.#away.reduce((sum, { slots }) => sum + slots.length, this.#waiting.count + this.#builder.count)
  }

  /** Indexes in the background what waits, by the indexer where there is one; while it does, all calls wait for the same. It ends early when `pause` throws. */
  build(pause: () => Promise<void>): Promise<void> {
    this.#background ??= this.#buildAll(pause).finally(() => {
      this.#background = null
    })
    return this.#background
  }

  async #buildAll(pause: () => Promise<void>): Promise<void> {
    let before = Promise.resolve()
    for (
      let indexer = this.#indexer;
      indexer !== null && this.#waiting.count >= worthSending;
      indexer = this.#indexer
    ) {
      const batch = new Batch()
      this.#away = [...this.#away, batch]
      await takeInSlices(this.#gather(batch), pause)
      const sent = this.#send(batch, indexer)
      // While the indexer makes one segment, or starts, another is made here and the texts of the next are gathered.
      await takeInSlices(this.#index(fullSegment), pause)
      await before
      before = sent
    }
    await before
    await takeInSlices(this.prepare(), pause)
  }

  /** Indexes in small steps what waits. */
  *prepare(): Steps {
    yield* this.#index(Number.POSITIVE_INFINITY)
  }

  /** The same of so many rows. */
  *#index(most: number): Steps {
    const first = () => this.#waiting.next(0)
    let taken = 0
    for (let slot = first(); slot !== null && taken < most; slot = this.#waiting.next(slot + 1) ?? first()) {
      while (this.#building !== null || this.#builder.count === fullSegment || slot <= this.#builder.last)
        yield* this.#build()
      // It may have been indexed during a pause.
      if (!this.#waiting.take(slot)) continue
      taken += 1
      if (this.#stands(slot)) this.#builder.add(slot, this.#texts.textOf(slot))
      if (this.#builder.count % textStep === 0) yield
    }
    yield* this.#build()
    if (this.#builder.count === 0) this.#builder = new SegmentBuilder()
  }

  /** Puts segments together in small steps that changes have scattered. It is given up when there is another change, since nothing depends on it. */
  *renew(): Steps {
    const changes = this.#changes
    for (let slots = this.#standings.scattered(); slots.length > 0; slots = this.#standings.scattered()) {
      const builder = new SegmentBuilder()
      for (const slot of slots.slice(0, fullSegment)) {
        if (builder.count % textStep === 0) yield
        if (this.#changes !== changes) return
        builder.add(slot, this.#texts.textOf(slot))
      }
      const segment = yield* builder.building()
      if (this.#changes !== changes) return
      this.#keep(segment)
    }
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
      for (const slot of segment.value.parts.slots) this.#waiting.take(slot)
    }
    return ok(null)
  }

  #foundOf(words: Words, standing: Bitset): Found {
    return this.#found.get(JSON.stringify([words.text, words.match]), () => {
      const found = { met: new Bitset(standing.capacity), weights: new Uint32Array(standing.capacity) }
      const wanted = wantedTerms(words)
      const segments = this.#standings.segments()
      const room = new Uint32Array(Math.max(0, ...segments.map(([, { count }]) => count)))
      for (const [number, segment] of segments) {
        const weights = room.subarray(0, segment.count).fill(0)
        weigh(segment, wanted, weights)
        this.#standings.spread(number, weights, found.weights, found.met)
      }
      return found
    })
  }

  /** Takes the texts of a batch of rows, in small steps; one that was dropped takes no more. */
  *#gather(batch: Batch): Steps {
    for (let slot = this.#waiting.next(0); slot !== null; slot = this.#waiting.next(slot + 1)) {
      this.#waiting.take(slot)
      if (this.#stands(slot)) batch.add(slot, this.#texts.textOf(slot))
      const { length } = batch.slots
      if (length === fullSegment) return
      if (length % textStep === 0) yield
      if (batch.isDropped) return
    }
  }

  async #send(batch: Batch, indexer: Indexer): Promise<void> {
    if (batch.isDropped) return
    const made = await indexer.segmentOf(Uint32Array.from(batch.slots), batch.texts).then(Segment.from, () => null)
    if (batch.isDropped) return
    this.#away = this.#away.filter((other) => other !== batch)
    if (made?.ok === true) return this.#keep(made.value)
    this.#indexer = null
    for (const slot of batch.slots) this.#waiting.add(slot)
  }

  /** Indexes at once whatever waits. */
  #catchUp(): void {
    if (this.behind === 0) return
    this.#found.clear()
    takeAll(this.#build())
    for (const batch of this.#away) {
      batch.isDropped = true
      for (const slot of batch.slots) this.#waiting.add(slot)
    }
    this.#away = []
    // Small segments are put together with what waits, so that many small changes do not leave many of them.
    const { count } = this.#waiting
    for (const slot of this.#standings.newest((rows) => Math.min((count + rows) * 4, joinedAtOnce - count - rows)))
      this.#waiting.add(slot)
    takeAll(this.prepare())
  }

  /** Whether there is a row; nothing is kept of one that is gone. */
  #stands(slot: number): boolean {
    const stands = this.#texts.standing().has(slot)
    if (!stands) {
      this.#found.clear()
      this.#standings.remove(slot)
    }
    return stands
  }

  /** Finishes the segment that is being put together; whoever comes while it is being built goes on with it. */
  *#build(): Steps {
    if (this.#builder.count === 0) return
    this.#building ??= this.#builder.building()
    const building = this.#building
    while (this.#building === building) {
      const step = building.next()
      if (step.done !== true) yield
      else {
        this.#building = null
        this.#builder.clear()
        this.#keep(step.value)
      }
    }
  }

  #keep(segment: Segment): void {
    this.#found.clear()
    this.#standings.add(segment, this.#texts.standing())
  }
}
