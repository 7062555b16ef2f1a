import { weightOf } from '#core/query/relevance.ts'
import { ByteReader } from './bytes.ts'
import { Postings } from './postings.ts'
import type { Segment } from './segment.ts'
import { type FoundTerm, findTerms, type WantedTerm } from './wanted-terms.ts'

/** Adds to each row of a segment, by its place in it, with which weight words occur there: the wanted terms where they stand as wanted. */
export function weigh(segment: Segment, wanted: readonly WantedTerm[], weights: Uint32Array): void {
  const [first] = wanted
  if (first === undefined) return
  if (wanted.length > 1) weighTogether(segment, wanted, weights)
  else for (const found of findTerms(segment, first)) weighTerm(segment, found, weights)
}

function weighTerm({ parts }: Segment, { term, whole }: FoundTerm, weights: Uint32Array): void {
  const weight = weightOf(whole)
  const reader = new ByteReader(parts.rows, parts.rowStarts[term] ?? 0)
  const end = parts.rowStarts[term + 1] ?? 0
  let row = -1
  while (reader.at < end) {
    const head = reader.read()
    row += (head >>> 1) + 1
    const times = (head & 1) === 0 ? 1 : reader.read() + 2
    weights[row] = (weights[row] ?? 0) + weight * times
  }
}

/** Places where words may begin, in the order of rows and of positions within a row. */
interface Places {
  readonly rows: Uint32Array
  readonly positions: Uint32Array
  /** The least weight that any of their terms had. */
  readonly weights: Uint8Array
}

/** The rarest term says where the words may begin; each of the others keeps those places where it stands too. */
function weighTogether(segment: Segment, wanted: readonly WantedTerm[], weights: Uint32Array): void {
  const rarestFirst = wanted
    .map(({ offset, ...term }) => ({ offset, found: findTerms(segment, { offset, ...term }) }))
    .sort((left, right) => sizeOf(segment, left.found) - sizeOf(segment, right.found))
  const [first, ...others] = rarestFirst
  if (first === undefined) return
  let places = beginnings(segment, first.found, first.offset)
  for (const { found, offset } of others) places = keep(segment, places, found, offset)
  for (let index = 0; index < places.rows.length; index += 1) {
    const row = places.rows[index] ?? 0
    weights[row] = (weights[row] ?? 0) + (places.weights[index] ?? 0)
  }
}

function sizeOf({ parts }: Segment, found: readonly FoundTerm[]): number {
  return found.reduce(
    (sum, { term }) => sum + (parts.positionStarts[term + 1] ?? 0) - (parts.positionStarts[term] ?? 0),
    0,
  )
}

function beginnings(segment: Segment, found: readonly FoundTerm[], offset: number): Places {
  const room = sizeOf(segment, found)
  const all = { rows: new Uint32Array(room), positions: new Uint32Array(room), weights: new Uint8Array(room) }
  let count = 0
  for (const { term, whole } of found) {
    const weight = weightOf(whole)
    const postings = new Postings(segment.parts, term)
    while (postings.next()) {
      for (let left = postings.times; left > 0; left -= 1) {
        const position = postings.nextPosition()
        if (position < offset) continue
        all.rows[count] = postings.row
        all.positions[count] = position - offset
        all.weights[count] = weight
        count += 1
      }
    }
  }
  return inOrder(all, count, found.length > 1)
}

/** Several terms come one after the other, each in the order of rows. */
function inOrder({ rows, positions, weights }: Places, count: number, sorts: boolean): Places {
  if (!sorts) {
    return {
      rows: rows.subarray(0, count),
      positions: positions.subarray(0, count),
      weights: weights.subarray(0, count),
    }
  }
  const order = Uint32Array.from({ length: count }, (_, index) => index).sort(
    (left, right) => (rows[left] ?? 0) - (rows[right] ?? 0) || (positions[left] ?? 0) - (positions[right] ?? 0),
  )
  return {
    rows: order.map((index) => rows[index] ?? 0),
    positions: order.map((index) => positions[index] ?? 0),
    weights: Uint8Array.from(order, (index) => weights[index] ?? 0),
  }
}

function keep(segment: Segment, places: Places, found: readonly FoundTerm[], offset: number): Places {
  const { rows, positions, weights } = places
  const { length } = rows
  /** Where the places of a row begin, plus one. */
  const starts = new Uint32Array(segment.count)
  for (let index = length - 1; index >= 0; index -= 1) starts[rows[index] ?? 0] = index + 1
  const kept = new Uint8Array(length)
  for (const { term, whole } of found) {
    const weight = weightOf(whole)
    const postings = new Postings(segment.parts, term)
    while (postings.next()) {
      const { row } = postings
      let index = (starts[row] ?? 0) - 1
      if (index === -1) continue
      for (let left = postings.times; left > 0 && rows[index] === row; left -= 1) {
        const wanted = postings.nextPosition() - offset
        while (rows[index] === row && (positions[index] ?? 0) < wanted) index += 1
        if (rows[index] === row && positions[index] === wanted) kept[index] = Math.min(weight, weights[index] ?? 0)
      }
    }
  }
  let count = 0
  const made = { rows: new Uint32Array(length), positions: new Uint32Array(length), weights: new Uint8Array(length) }
  for (let index = 0; index < length; index += 1) {
    if (kept[index] === 0) continue
    made.rows[count] = rows[index] ?? 0
    made.positions[count] = positions[index] ?? 0
    made.weights[count] = kept[index] ?? 0
    count += 1
  }
  return inOrder(made, count, false)
}
