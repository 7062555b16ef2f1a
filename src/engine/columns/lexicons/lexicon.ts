import type { NamedValue } from '../column.ts'
import type { Steps } from '../steps.ts'

/** In which order values are sorted. Places count from 1; values with the same place sort alike. */
export interface Places {
  /** By code. */
  readonly byCode: Uint32Array
  /** Places from this one on stand last in both directions: grades without a basis. */
  readonly last: number
  readonly largest: number
}

/** The values that a column's codes stand for. Codes count from 1; 0 stands for no value. */
export interface Lexicon {
  /** Grows when values, their places or what stands above them change. */
  readonly version: number
  /** How wide a code may become. */
  readonly bits: 8 | 32
  /** The largest code. */
  readonly size: number
  /** As queries name the value. */
  value(code: number): string
  /** As it is shown. */
  label(code: number): string
  places(): Places
  /** Places in which values that sort alike but are not the same differ; rows are grouped by these. */
  groupPlaces(): Places
  /** By code, the first code with the very same value; null when no two codes have the same. */
  firsts(): Uint32Array | null
  /** By code, the code above it, or 0; null when values stand side by side. */
  parents(): Uint32Array | null
  /** Works out in small steps what sorting needs. */
  prepare(): Steps
}

/** The value that a code stands for; null for code 0. */
export function namedValue(lexicon: Lexicon, code: number): NamedValue | null {
  return code === 0 ? null : { value: lexicon.value(code), label: lexicon.label(code) }
}

/** Sort keys by code: places in the direction that is asked for, and no value after all. */
export function keysByCode(places: Places, descending: boolean): Uint32Array {
  const { byCode, last, largest } = places
  const keys = byCode.map((place) => (descending && place < last ? last - place : place))
  keys[0] = largest + 1
  return keys
}
