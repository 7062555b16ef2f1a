/** Columns hold only what came from validated records, so what is read from them is of its brand again. Throws on the empty text. */
export function checked<Brand extends string>(text: string): Brand {
  if (isOf<Brand>(text)) return text
  throw new Error('A column has no value where its record has one.')
}

function isOf<Brand extends string>(text: string): text is Brand {
  return text !== ''
}

/** The term of a vocabulary with this code; codes count from 1. */
export function termAt<Term>(terms: readonly Term[], code: number): Term {
  const term = terms[code - 1]
  if (term === undefined) throw new Error(`A vocabulary of ${terms.length} terms has no term ${code}.`)
  return term
}

/** The same, or null for code 0. */
export function termOrNull<Term>(terms: readonly Term[], code: number): Term | null {
  return code === 0 ? null : termAt(terms, code)
}
