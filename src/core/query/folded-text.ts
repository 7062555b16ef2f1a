import { isAscii } from './fold.ts'
import { characterEnd, searchForm } from './tokens.ts'

/** A stretch of the text that is walked in one go to find a place in it, in UTF-16 units. */
const stretchLength = 1024

/** A part of the text and of its form, by where they begin. */
interface Part {
  readonly start: number
  readonly formStart: number
  /** Whether each unit of the text is one of the form, so that places in it need not be looked for. */
  readonly isEven: boolean
}

/**
 * A text in the form in which it is searched for words as they stand there: folded as for every search, with each run of blank space (line ends too)
 * as one space, and with quotation marks, apostrophes and dashes as they are typed. What is found is told in UTF-16 units of the text itself.
 */
export class FoldedText {
  readonly #text: string
  readonly #form: string
  readonly #parts: readonly Part[]

  constructor(text: string) {
    this.#text = text
    const parts: Part[] = []
    const forms: string[] = []
    let formStart = 0
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = partEnd(text, start)
      const { form, isEven } = formOf(text, start, end)
      parts.push({ start, formStart, isEven })
      forms.push(form)
      formStart += form.length
    }
    this.#parts = parts
    this.#form = forms.join('')
  }

  /** Where the words stand, as pairs of start and end (exclusive), in order and at most so many; none when there is nothing to look for. */
  find(words: string, most: number): Uint32Array<ArrayBuffer> {
    const sought = words.trim()
    const { form } = formOf(sought, 0, sought.length)
    const found: number[] = []
    if (form === '') return new Uint32Array()
    for (let at = this.#form.indexOf(form); at !== -1 && found.length < 2 * most; ) {
      found.push(this.#characterAt(at).start, this.#characterAt(at + form.length - 1).end)
      at = this.#form.indexOf(form, at + form.length)
    }
    return new Uint32Array(found)
  }

  /** The character whose form stands at a place of the whole form, with the signs behind it that have none. */
  #characterAt(place: number): { readonly start: number; readonly end: number } {
    const part = this.#partAt(place)
    if (part.isEven) {
      const start = part.start + place - part.formStart
      return { start, end: start + 1 }
    }
    let at = part.formStart
    let found = { start: part.start, end: part.start }
    eachCharacter(this.#text, part.start, this.#text.length, (form, start, end) => {
      if (at > place && form !== '') return false
      found = at > place ? { start: found.start, end } : { start, end }
      at += form.length
      return true
    })
    return found
  }

  #partAt(place: number): Part {
    let low = 0
    let high = this.#parts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((this.#parts[middle]?.formStart ?? 0) <= place) low = middle
      else high = middle - 1
    }
    return this.#parts[low] ?? { start: 0, formStart: 0, isEven: true }
  }
}

/** Where a part that begins here ends: not within a character or blank space, nor before a sign that belongs to the one before it. */
function partEnd(text: string, start: number): number {
  const least = start + stretchLength
  if (least >= text.length) return text.length
  clinging.lastIndex = characterEnd(text, least)
  clinging.test(text)
  return clinging.lastIndex
}

/** Blank space, and signs that have no form of their own. */
const clinging = /[\s\p{M}\p{Cf}\u0640]*/uy

/** The form of a part of a text, and whether each unit of it is one of the text. */
function formOf(text: string, from: number, to: number): { readonly form: string; readonly isEven: boolean } {
  const part = text.slice(from, to)
  if (isAscii(part)) {
    const form = part.toLowerCase().replaceAll(/\s+/g, ' ')
    return { form, isEven: form.length === part.length }
  }
  const forms: string[] = []
  let isEven = true
  eachCharacter(text, from, to, (form, start, end) => {
    forms.push(form)
    if (form.length !== 1 || end - start !== 1) isEven = false
    return true
  })
  return { form: forms.join(''), isEven }
}

/** Takes one character after the other, a run of blank space as one, each with its form, until told to stop. */
function eachCharacter(
  text: string,
  from: number,
  to: number,
  take: (form: string, start: number, end: number) => boolean,
): void {
  for (let start = from, end = from; start < to; start = end) {
    blank.lastIndex = start
    if (blank.test(text)) {
      end = blank.lastIndex
      if (!take(' ', start, end)) return
    } else {
      end = characterEnd(text, start)
      if (!take(characterForm(text.slice(start, end)), start, end)) return
    }
  }
}

const blank = /\s+/y

/** The forms of single characters, noted as they are met. */
const knownForms = new Map<string, string>()

function characterForm(character: string): string {
  const known = knownForms.get(character)
  if (known !== undefined) return known
  const form = typed.get(character) ?? searchForm(character)
  // Syllables spelt out in parts are without end.
  if (character.length <= 2) knownForms.set(character, form)
  return form
}

/** Signs that print has many of, and a keyboard one. */
const typed: ReadonlyMap<string, string> = new Map([
  ...Array.from('‘’‚‛′', (sign): [string, string] => [sign, "'"]),
  ...Array.from('“”„‟″«»', (sign): [string, string] => [sign, '"']),
  ...Array.from('‐‑‒–—―−', (sign): [string, string] => [sign, '-']),
])
