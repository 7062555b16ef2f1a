import type { Stretch } from './mention-layers.ts'
import type { Sentences } from './sentences.ts'
import { bringIntoView } from './sight.ts'
import { select, stretchOf } from './text-places.ts'

/** Moves the selection in a shown text by a sentence, or lets it reach one further. */
export function selectSentence(root: Element, sentences: Sentences, text: string, step: number, extend: boolean): void {
  const next = nextStretch(sentences, stretchOf(root, document.getSelection(), text), step, extend)
  if (next === null) return
  select(root, next)
  bringIntoView(root, next)
}

/** What is selected after a step on or back from what is selected now; the first sentence where nothing is. At the text's ends it stays. */
export function nextStretch(sentences: Sentences, now: Stretch | null, step: number, extend: boolean): Stretch | null {
  const first = now === null ? null : sentences.before(now.start + 1)
  const last = now === null ? null : sentences.before(now.end)
  if (now === null || first === null || last === null) return sentences.from(0)
  const to = step > 0 ? (sentences.from(now.end) ?? last) : (sentences.before((extend ? last : first).start) ?? first)
  return extend ? { start: now.start, end: Math.max(to.end, first.end) } : to
}
