import { type Compare, mergeSort } from '../merge-sort.ts'
import type { Steps } from '../steps.ts'
import { CharacterWeights } from './character-weights.ts'
import { presort } from './presort.ts'
import { settle } from './settle.ts'

/** Texts between two pauses. */
const step = 1024

/** Fewer texts than this are sorted by the collator alone. */
const fewest = 4096

/**
 * Sorts slots by their texts as the collator has it, equal texts by slot; in place and in small steps. Many texts are sorted by a guess
 * first, so that the collator has little more to do than look at neighbours.
 */
export function* sortTexts(slots: Uint32Array, texts: readonly string[], collator: Intl.Collator): Steps {
  const compare = comparing(texts, collator)
  if (slots.length >= fewest) {
    const weights = new CharacterWeights(collator, yield* occurringIn(slots, texts))
    yield* presort(slots, texts, weights)
    if (yield* settle(slots, compare)) return
  }
  yield* mergeSort(slots, compare)
}

/** Many texts are the very same, which is quicker to see than to collate. */
export function comparing(texts: readonly string[], { compare }: Intl.Collator): Compare {
  return (left, right) => {
    const [mine = '', other = ''] = [texts[left], texts[right]]
    return (mine === other ? 0 : compare(mine, other)) || left - right
  }
}

function* occurringIn(slots: Uint32Array, texts: readonly string[]): Generator<undefined, Uint8Array> {
  const occurring = new Uint8Array(65_536)
  for (let index = 0; index < slots.length; index += 1) {
    if (index % step === step - 1) yield
    const text = texts[slots[index] ?? 0] ?? ''
    for (let unit = 0; unit < text.length; unit += 1) occurring[text.charCodeAt(unit)] = 1
  }
  return occurring
}
