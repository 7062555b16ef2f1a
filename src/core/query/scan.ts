import type { Words } from './occurrences.ts'

/** What stands after a field: a value, or an inclusive range of which either end may be open. */
export type Operand =
  | { readonly kind: 'value'; readonly text: string }
  | { readonly kind: 'range'; readonly from: string | null; readonly to: string | null }

/** How a field and its values belong together: in the way of the field's type, exactly, or by containing them. */
export type Operator = ':' | ':=' | '~'

/** A piece of a query. `at` is its place in the query text, in UTF-16 units. */
export type Token =
  | { readonly kind: 'open' | 'close' | 'or' | 'not' }
  | Words
  | {
      readonly kind: 'condition'
      readonly at: number
      readonly field: string
      readonly operator: Operator
      readonly operands: readonly Operand[]
    }

/**
 * The pieces of a query in their order. Whatever is half typed (a quotation not yet closed, a minus or a comma with nothing
 * after it) is taken as far as it goes, so every text can be read.
 */
export function scan(text: string): readonly Token[] {
  const scanner = new Scanner(text)
  const tokens: Token[] = []
  while (!scanner.atEnd()) {
    const token = scanner.next()
    if (token !== null) tokens.push(token)
  }
  return tokens
}

/** A bare value, up to the dots of a range; dots beside a slash belong to an EDTF interval such as `../2024-04`. */
const bareFrom = /(?:(?!(?<!\/)\.\.(?!\/))[^\s(),"])+/uy
const bareValue = /[^\s(),"]+/uy

class Scanner {
  readonly #query: string
  #at = 0

  constructor(query: string) {
    this.#query = query
    this.#take(/\s*/y)
  }

  atEnd(): boolean {
    return this.#at >= this.#query.length
  }

  /** Reads the next piece and the space after it; null when it is no piece yet. */
  next(): Token | null {
    const token = this.#token()
    this.#take(/\s*/y)
    return token
  }

  #token(): Token | null {
    const at = this.#at
    if (this.#take(/\(/y) !== null) return { kind: 'open' }
    if (this.#take(/\)/y) !== null) return { kind: 'close' }
    if (this.#take(/-(?=\S)/y) !== null) return { kind: 'not' }
    if (this.#take(/-/y) !== null) return null
    if (this.#query[at] === '"') return this.#quotedWords()
    const field = this.#take(/\p{L}[\p{L}\p{M}\p{N}_-]*(?=[:~])/uy)
    if (field !== null) return this.#condition(field, at)
    return bareWord(this.#take(/[^\s()"]+/y) ?? '')
  }

  /** Words in quotation marks; a quotation that is being typed may end within a word. */
  #quotedWords(): Token | null {
    const quotation = this.#quotation()
    if (quotation === null) return null
    const { text, closed } = quotation
    const match = this.#take(/~/y) !== null ? 'fuzzy' : this.#take(/\*/y) !== null || !closed ? 'prefix' : 'phrase'
    return { kind: 'words', text, match }
  }

  #condition(field: string, at: number): Token {
    const operator = this.#operator()
    const operands: Operand[] = []
    do {
      const operand = operator === ':' ? this.#operand() : value(this.#text(bareValue))
      if (operand !== null) operands.push(operand)
    } while (this.#take(/,/y) !== null)
    return { kind: 'condition', at, field, operator, operands }
  }

  #operator(): Operator {
    if (this.#take(/~/y) !== null) return '~'
    this.#take(/:/y)
    return this.#take(/=/y) === null ? ':' : ':='
  }

  #operand(): Operand | null {
    const from = this.#text(bareFrom)
    if (this.#take(/\.\.(?!\/)/y) === null) return value(from)
    return { kind: 'range', from, to: this.#text(bareValue) }
  }

  #text(bare: RegExp): string | null {
    return this.#query[this.#at] === '"' ? (this.#quotation()?.text ?? null) : this.#take(bare)
  }

  /** A quotation, in which \" stands for a quotation mark and \\ for a backslash; null when it has only been opened. */
  #quotation(): { readonly text: string; readonly closed: boolean } | null {
    const text = this.#take(/"(?:\\["\\]|[^"])*/y) ?? ''
    const closed = this.#take(/"/y) !== null
    return text === '"' && !closed ? null : { text: text.slice(1).replaceAll(/\\(["\\])/g, '$1'), closed }
  }

  #take(pattern: RegExp): string | null {
    pattern.lastIndex = this.#at
    const match = pattern.exec(this.#query)
    if (match === null) return null
    this.#at = pattern.lastIndex
    return match[0]
  }
}

function value(text: string | null): Operand | null {
  return text === null ? null : { kind: 'value', text }
}

function bareWord(text: string): Token | null {
  if (text === 'AND') return null
  if (text === 'OR') return { kind: 'or' }
  if (text === 'NOT') return { kind: 'not' }
  if (text === '~' || text === '*') return null
  if (text.endsWith('~')) return { kind: 'words', text: text.slice(0, -1), match: 'fuzzy' }
  return { kind: 'words', text: text.endsWith('*') ? text.slice(0, -1) : text, match: 'prefix' }
}
