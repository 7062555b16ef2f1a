import { kindOf, searchForm } from '#core/query/tokens.ts'

/** What a UTF-16 unit does in a text that is cut into tokens. */
export const sign = {
  /** Not looked up yet. */
  unknown: 0,
  /** Parts words. */
  parting: 1,
  /** As if it were not there. */
  dropped: 2,
  /** A letter or digit of a word. */
  letter: 3,
  /** A token by itself. */
  character: 4,
  /** Has more than one unit, as it stands or in its search form. */
  spelt: 5,
  /** Part of a Korean syllable, which only core puts together. */
  part: 6,
} as const

const units = 0x1_00_00

/** By UTF-16 unit, filled in as units are met: what they do, and their search form where that is one unit. */
export const signs = new Uint8Array(units)
export const forms = new Uint16Array(units)

/** Looks a unit up in core's rules and notes what it does. */
export function learn(unit: number): number {
  const text = String.fromCharCode(unit)
  const form = searchForm(text)
  const does = isSurrogate(unit) ? sign.spelt : isPart(unit) ? sign.part : doesAs(form)
  signs[unit] = does
  forms[unit] = form.charCodeAt(0)
  return does
}

function doesAs(form: string): number {
  if (form.length !== 1) return form === '' ? sign.dropped : sign.spelt
  const kind = kindOf(form)
  if (kind === null) return sign.parting
  return kind === 'word' ? sign.letter : sign.character
}

function isSurrogate(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdfff
}

/** Conjoining jamo. */
function isPart(unit: number): boolean {
  return (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0xa960 && unit <= 0xa97f) || (unit >= 0xd7b0 && unit <= 0xd7ff)
}

/** A sign of a search form. */
export interface Spelt {
  readonly kind: 'word' | 'character' | null
  readonly text: string
}

const speltForms = new Map<number, readonly Spelt[]>()

/** The signs of a code point's search form. */
export function spell(codePoint: number): readonly Spelt[] {
  const known = speltForms.get(codePoint)
  if (known !== undefined) return known
  const made = Array.from(searchForm(String.fromCodePoint(codePoint)), (text) => ({ kind: kindOf(text), text }))
  speltForms.set(codePoint, made)
  return made
}
