import type { Reader } from '#core/model/reader.ts'
import { fold } from '#core/query/fold.ts'
import type { ClaimLabel, EntityLabel } from '../rows.ts'

/** Names that hold the words: those that begin with them first, then those with a word that does, then the rest; by length. */
function rank(name: string, words: string): number | null {
  const folded = fold(name)
  const at = folded.indexOf(words)
  if (at === -1) return null
  return (at === 0 ? 0 : beginsWord(folded, words, at) ? 10_000 : 20_000) + Math.min(folded.length, 9_999)
}

/** Whether the words stand at the beginning of a word, from `first` on. */
function beginsWord(text: string, words: string, first: number): boolean {
  for (let at = first; at !== -1; at = text.indexOf(words, at + 1)) {
    if (/^[^\p{L}\p{N}]$/u.test(text[at - 1] ?? ' ')) return true
  }
  return false
}

function best<Item>(items: Iterable<Item>, limit: number, score: (item: Item) => number | null): readonly Item[] {
  const scored: { readonly item: Item; readonly score: number }[] = []
  for (const item of items) {
    const value = score(item)
    if (value !== null) scored.push({ item, score: value })
  }
  return scored
    .sort((left, right) => left.score - right.score)
    .slice(0, limit)
    .map(({ item }) => item)
}

/** Entities whose name or an alias holds the words, the best matches first. */
export function findEntities(read: Reader, words: string, limit: number): readonly EntityLabel[] {
  const folded = fold(words.trim())
  const found = best(read.all('entities'), limit, ({ name, aliases }) => {
    const scores = [name, ...aliases].flatMap((known) => rank(known, folded) ?? [])
    return scores.length === 0 ? null : Math.min(...scores)
  })
  return found.map(({ id, name }) => ({ id, name }))
}

/** Claims whose statement holds all the words, the best matches first. */
export function findClaims(read: Reader, words: string, limit: number): readonly ClaimLabel[] {
  const parts = fold(words)
    .split(/\s+/)
    .filter((part) => part !== '')
  const found = best(read.all('claims'), limit, ({ statement }) => {
    const scores = parts.map((part) => rank(statement, part))
    return scores.some((score) => score === null)
      ? null
      : scores.reduce<number>((total, score) => total + (score ?? 0), 0)
  })
  return found.map(({ id, statement, status }) => ({ id, statement, status }))
}
