import { fold } from './fold.ts'

/** A word of a text, or one character of a script that puts no spaces between words. */
export interface Token {
  /** In the form in which tokens compare: folded, and with letters that are written in several ways made one. */
  readonly text: string
  /** Where it stands in the text, in UTF-16 units. */
  readonly start: number
  readonly end: number
  /** Whether it is a character that follows right upon another one of a script without spaces. */
  readonly joined: boolean
}

/** One character; Korean syllables may be spelt out in parts. */
const character = /\p{Script=Hangul}[\u1160-\u11ff\ud7b0-\ud7fb\p{M}]*|./suy

/**
 * Cuts a text into the tokens that words are looked for in. A word is a run of letters and digits; apostrophes, hyphens and all other signs part words.
 * Of scripts written without spaces (and of Hangul, whose particles cling to the words) every character is a token, and so are
 * emoji and signs of currencies.
 */
export function tokensOf(text: string): readonly Token[] {
  const tokens: { text: string; start: number; end: number; joined: boolean }[] = []
  let last: Kind = null
  const take = (kind: Kind, sign: string, start: number, end: number): void => {
    const before = tokens.at(-1)
    if (kind === 'character') tokens.push({ text: sign, start, end, joined: last === 'character' })
    else if (kind === 'word' && last === 'word' && before !== undefined) {
      before.text += sign
      before.end = end
    } else if (kind === 'word') tokens.push({ text: sign, start, end, joined: false })
    last = kind
  }
  for (let start = 0, end = 0; start < text.length; start = end) {
    end = plainEnd(text, start)
    // Most of most texts are plain words and what parts them, which need no closer look.
    if (end > start) take('word', text.slice(start, end).toLowerCase(), start, end)
    else {
      end = characterEnd(text, start)
      for (const { kind, text: sign } of signsOf(text.slice(start, end))) take(kind, sign, start, end)
    }
  }
  return tokens
}

/** Where a run of letters and digits of ASCII ends that begins here; here, when none does. */
function plainEnd(text: string, start: number): number {
  let end = start
  while (end < text.length && isPlain(text.charCodeAt(end))) end += 1
  return end
}

function isPlain(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39)
}

/** Where a character ends that begins here. */
export function characterEnd(text: string, start: number): number {
  if (text.charCodeAt(start) < firstHangul) return start + 1
  character.lastIndex = start
  character.test(text)
  return character.lastIndex
}

/** The lowest code point of Hangul; below it every unit is a character. */
const firstHangul = 0x1100

interface Sign {
  readonly kind: Kind
  readonly text: string
}

/** The signs of single characters, noted as they are met: looking one up takes longer than all else. */
const knownSigns = new Map<string, readonly Sign[]>()

function signsOf(piece: string): readonly Sign[] {
  const known = knownSigns.get(piece)
  if (known !== undefined) return known
  const signs = Array.from(searchForm(piece), (text) => ({ kind: kindOf(text), text }))
  // Syllables spelt out in parts are without end.
  if (piece.length <= 2) knownSigns.set(piece, signs)
  return signs
}

type Kind = 'word' | 'character' | null

/** What a code point of the search form is part of; null when it parts words. */
export function kindOf(sign: string): Kind {
  if (!/[\p{L}\p{N}\p{So}\p{Sc}]/u.test(sign)) return null
  return withoutSpaces.test(sign) ? 'character' : 'word'
}

const withoutSpaces =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hangul}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{So}\p{Sc}]/u

/**
 * The form in which tokens compare: folded, without what only shapes the writing (tatweel, joiners, marks of direction), and
 * with the letters made one that are written in several ways. Like Lucene's normalisers for Arabic and Persian and its folding to ASCII.
 */
export function searchForm(text: string): string {
  return fold(text).replaceAll(/[^\n\r -~]/gu, (sign) => oneLetter.get(sign) ?? (/\p{Cf}/u.test(sign) ? '' : sign))
}

const oneLetter: ReadonlyMap<string, string> = new Map([
  ...written('ٱ', 'ا'),
  ...written('ىیېۍێے', 'ي'),
  ...written('کڪ', 'ك'),
  ...written('ګ', 'گ'),
  ...written('ةۃەہھ', 'ه'),
  ...digits('٠١٢٣٤٥٦٧٨٩'),
  ...digits('۰۱۲۳۴۵۶۷۸۹'),
  ['\u0640', ''],
  ['ς', 'σ'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ħ', 'h'],
  ['ı', 'i'],
])

function written(ways: string, letter: string): readonly [string, string][] {
  return Array.from(ways, (way) => [way, letter])
}

function digits(ways: string): readonly [string, string][] {
  return Array.from(ways, (way, value) => [way, String(value)])
}
