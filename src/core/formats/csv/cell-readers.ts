import { Name, nameKey } from '../../commands/text-fields.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { ClaimKind, ClaimStatus } from '../../model/claim.ts'
import { fold } from '../../query/fold.ts'
import { Credibility, credibilityGrades } from '../../vocabulary/admiralty.ts'
import { Confidence } from '../../vocabulary/confidence.ts'
import { Likelihood, type Yardstick, yardstickBands } from '../../vocabulary/likelihood.ts'

/** Reads a cell that is not blank; the failure's message is a sentence for the list of failed rows. */
export type CellReader<Value> = (cell: string) => Result<Value>

/** A word that a cell may hold, and what it stands for. */
type Word<Value> = readonly [word: string, value: Value]

export const readKind: CellReader<ClaimKind> = oneOf(ClaimKind.options.map(same))

export const readStatus: CellReader<ClaimStatus> = oneOf(ClaimStatus.options.map(same))

export const readConfidence: CellReader<Confidence> = oneOf(Confidence.options.map(same))

/** The digit of the Admiralty code, or its label. */
export const readCredibility: CellReader<Credibility> = oneOf(
  Credibility.options.map(same),
  Credibility.options.map((code) => [credibilityGrades[code].label, code]),
)

/** A term of the case's yardstick; terms of the others and the ids of bands are understood too. */
export function likelihoodReader(yardstick: Yardstick): CellReader<Likelihood> {
  const others = Object.values(yardstickBands).flat()
  return oneOf(
    yardstickBands[yardstick].map(({ term, id }) => [term, id]),
    [...others.map(({ term, id }): Word<Likelihood> => [term, id]), ...Likelihood.options.map(same)],
  )
}

/** What parts the names in a cell: semicolons and bars, or commas. */
export type NameSeparator = 'semicolon-or-bar' | 'comma'

/** Names parted by the separator, each once. */
export function namesReader(separator: NameSeparator): CellReader<readonly string[]> {
  const sign = separator === 'comma' ? ',' : /[;|]/
  return (cell) => readNames(cell.split(sign))
}

function readNames(parts: readonly string[]): Result<readonly string[]> {
  const names = new Map<string, string>()
  for (const part of parts) {
    if (part.trim() === '') continue
    const name = Name.safeParse(part)
    if (!name.success) {
      return fail(
        'cell-no-name',
        `“${part.trim()}” cannot be a name: ${name.error.issues[0]?.message ?? 'it is malformed'}.`,
      )
    }
    const key = nameKey(name.data)
    if (!names.has(key)) names.set(key, name.data)
  }
  return ok([...names.values()])
}

/** Reads one word of a vocabulary without case; of two readings of a word the first holds, and failures list the first words. */
function oneOf<Value>(words: readonly Word<Value>[], further: readonly Word<Value>[] = []): CellReader<Value> {
  const values = new Map([...words, ...further].toReversed().map(([word, value]) => [fold(word), value]))
  return (cell) => {
    const value = values.get(fold(cell.trim()))
    if (value !== undefined) return ok(value)
    return fail('cell-unknown-word', `“${cell.trim()}” is none of: ${words.map(([word]) => word).join(', ')}.`)
  }
}

function same<Value extends string>(value: Value): Word<Value> {
  return [value, value]
}
