import { makeAnchor } from '../../src/core/anchoring/make-anchor.ts'
import { textContent } from '../../src/core/commands/source/contents.ts'
import type { Content } from '../../src/core/model/content.ts'
import { MentionId, SourceId } from '../../src/core/model/ids.ts'
import type { Mention } from '../../src/core/model/mention.ts'
import { type Source, SourceKind } from '../../src/core/model/source.ts'
import { Reliability } from '../../src/core/vocabulary/admiralty.ts'
import type { Stated } from './claims.ts'
import { names } from './phrases.ts'
import type { Random } from './random.ts'
import { idOf, madeAt } from './stamps.ts'

/** A source with its text, and the mentions that stand in it. */
export interface WrittenSource {
  readonly source: Source
  readonly content: Content
  readonly mentions: readonly Mention[]
}

/** Writes the source of that number, whose text states these sentences in order; its mentions are numbered from `firstMention` on. */
export function writeSource(
  number: number,
  language: string,
  stated: readonly Stated[],
  firstMention: number,
  random: Random,
): WrittenSource {
  const text = stated.map(({ sentence }) => sentence).join('\n')
  const content = textContent(text)
  const publisher = `${random.pick(names.places)} ${random.pick(names.papers)}`
  const id = idOf(SourceId, 'sources', number)
  const source: Source = {
    id,
    title: `${publisher}, no. ${number + 1}`,
    kind: random.pick(SourceKind.options),
    authors: random.happens(0.7) ? [`${random.pick(names.bodies)} ${random.below(400)}`] : [],
    publisher,
    owner: random.happens(0.5) ? `${random.pick(names.bodies)} ${random.below(40)}` : '',
    url: `https://example.org/${number + 1}`,
    published: null,
    retrieved: madeAt(number),
    language,
    direction: 'auto',
    text: content.id,
    textLength: text.length,
    original: content.id,
    mediaType: 'text/plain',
    reliability: random.pickCommon(Reliability.options),
    derivesFrom: [],
    createdAt: madeAt(number),
    updatedAt: madeAt(number),
  }
  let start = 0
  const mentions = stated.map(({ claim, sentence }, index): Mention => {
    const anchor = makeAnchor(id, text, start, start + sentence.length)
    start += sentence.length + 1
    if (!anchor.ok) throw new Error(anchor.message)
    const mention = firstMention + index
    return {
      id: idOf(MentionId, 'mentions', mention),
      claim: claim.id,
      anchor: anchor.value,
      createdAt: madeAt(mention),
    }
  })
  return { source, content, mentions }
}
