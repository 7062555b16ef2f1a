import { fail, ok, type Result } from '../lib/result.ts'
import { everything } from './all-rows.ts'
import type { Field } from './fields.ts'
import { normalise } from './normalise.ts'
import type { Filter } from './query.ts'
import { resolveCondition } from './resolve-condition.ts'
import { scan, type Token } from './scan.ts'

/** Nesting costs stack; a query that a person typed is far below this. */
const mostNestings = 500

/** A piece of the grammar: a condition (null when it is not yet there), or a sign. */
type Piece =
  | Exclude<Token, { kind: 'condition' } | { kind: 'words' }>
  | { readonly kind: 'filter'; readonly filter: Filter | null }

/**
 * Reads the text of the search field of a table with these fields.
 *
 * - `lithium "rare earth"`: both are in the row's text: a word that begins so, and the quoted words one after the other
 * - `lithum~`: a word that is like it but for mistyping; `"rare eart"*` and `"rere earth"~`: quoted words of which the last may go on, or that may be mistyped
 * - `tag:economy,trade`: the field has one of the values; `status:"in review"` when a value has spaces
 * - `statement:lithium`: a field of free text contains it
 * - `occurred:2024`, `updated:2024-05-17`: a date or a moment lies in the time that is named
 * - `occurred:2024-03..2024-06`, `mentions:2..`: the field lies in the range, ends included
 * - `statement:="Lithium"`: the field has this very value, whatever its type; `tag~econ`: it contains this part
 * - `has:notes`: the field has a value
 * - `-x` or `NOT x`, `x OR y`, parentheses; conditions side by side hold together and bind tighter than OR
 *
 * In quotation marks `\"` and `\\` stand for a quotation mark and a backslash. Field names are read without case. What is half typed
 * counts as not yet there or as closed. Fails with `query-unknown-field`, `query-no-date` or `query-too-deep`; never throws.
 */
export function parseQuery(text: string, fields: readonly Field[]): Result<Filter> {
  const pieces: Piece[] = []
  let nestings = 0
  for (const token of scan(text)) {
    if (token.kind === 'open' || token.kind === 'not') nestings += 1
    const piece = pieceOf(token, fields)
    if (!piece.ok) return piece
    pieces.push(piece.value)
  }
  if (nestings > mostNestings) {
    return fail('query-too-deep', `The query has more than ${mostNestings} parentheses and negations. Shorten it.`)
  }
  return ok(normalise(new Grammar(pieces).query() ?? everything))
}

function pieceOf(token: Token, fields: readonly Field[]): Result<Piece> {
  if (token.kind === 'words') return ok({ kind: 'filter', filter: token })
  if (token.kind !== 'condition') return ok(token)
  const filter = resolveCondition(token, fields)
  return filter.ok ? ok({ kind: 'filter', filter: filter.value }) : filter
}

class Grammar {
  readonly #pieces: readonly Piece[]
  #at = 0

  constructor(pieces: readonly Piece[]) {
    this.#pieces = pieces
  }

  /** The whole query; a closing parenthesis that was never opened is passed over. */
  query(): Filter | null {
    const parts: (Filter | null)[] = []
    while (this.#at < this.#pieces.length) {
      parts.push(this.#alternatives())
      this.#take('close')
    }
    return joined('and', parts)
  }

  #alternatives(): Filter | null {
    const parts = [this.#conjunction()]
    while (this.#take('or')) parts.push(this.#conjunction())
    return joined('or', parts)
  }

  #conjunction(): Filter | null {
    const parts: (Filter | null)[] = []
    for (let kind = this.#kind(); kind !== undefined && kind !== 'or' && kind !== 'close'; kind = this.#kind()) {
      parts.push(this.#condition())
    }
    return joined('and', parts)
  }

  #condition(): Filter | null {
    const piece = this.#pieces[this.#at]
    if (piece === undefined || piece.kind === 'or' || piece.kind === 'close') return null
    this.#at += 1
    if (piece.kind === 'filter') return piece.filter
    return piece.kind === 'not' ? this.#negation() : this.#group()
  }

  #negation(): Filter | null {
    const filter = this.#condition()
    return filter && { kind: 'not', of: filter }
  }

  /** Empty parentheses hold for every row, once they are closed. */
  #group(): Filter | null {
    if (this.#take('close')) return everything
    const filter = this.#alternatives()
    this.#take('close')
    return filter
  }

  #kind(): Piece['kind'] | undefined {
    return this.#pieces[this.#at]?.kind
  }

  #take(kind: Piece['kind']): boolean {
    const taken = this.#kind() === kind
    if (taken) this.#at += 1
    return taken
  }
}

function joined(kind: 'and' | 'or', parts: readonly (Filter | null)[]): Filter | null {
  const present = parts.filter((part) => part !== null)
  return present.length === 0 ? null : { kind, of: present }
}
