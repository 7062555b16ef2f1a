import { makeAnchor } from '../src/core/anchoring/make-anchor.ts'
import { textContent } from '../src/core/commands/source/contents.ts'
import type { Content } from '../src/core/model/content.ts'
import type { ClaimId, SourceId } from '../src/core/model/ids.ts'
import { MentionId, SourceId as SourceIdSchema } from '../src/core/model/ids.ts'
import type { Mention } from '../src/core/model/mention.ts'
import { type Source, SourceKind } from '../src/core/model/source.ts'
import type { Timestamp } from '../src/core/model/time.ts'
import { Reliability } from '../src/core/vocabulary/admiralty.ts'
import { names } from './phrases.ts'
import type { Random } from './random.ts'

/** A sentence that is to stand in a source, and the claim that it states. */
export interface Statement {
  readonly claim: ClaimId
  readonly sentence: string
}

/** What makes the ids and times of records. */
export interface Stamps {
  newId<Id>(schema: { parse(value: string): Id }): Id
  at(): Timestamp
}

/** The record of a source that is yet to be written. */
export interface Planned {
  readonly id: SourceId
  readonly language: string
  readonly statements: Statement[]
}

export function planSource(stamps: Stamps, language: string): Planned {
  return { id: stamps.newId(SourceIdSchema), language, statements: [] }
}

/** Writes a source whose text is its statements in order, with their mentions anchored in it. */
export function writeSource(
  { id, language, statements }: Planned,
  number: number,
  random: Random,
  stamps: Stamps,
): { readonly source: Source; readonly content: Content; readonly mentions: readonly Mention[] } {
  const text = statements.map(({ sentence }) => sentence).join('\n')
  const content = textContent(text)
  const publisher = `${random.pick(names.places)} ${random.pick(names.papers)}`
  const at = stamps.at()
  const source: Source = {
    id,
    title: `${publisher}, no. ${number + 1}`,
    kind: random.pick(SourceKind.options),
    authors: random.happens(0.7) ? [`${random.pick(names.bodies)} ${random.below(400)}`] : [],
    publisher,
    owner: random.happens(0.5) ? `${random.pick(names.bodies)} ${random.below(40)}` : '',
    url: `https://example.org/${number + 1}`,
    published: null,
    retrieved: at,
    language,
    direction: 'auto',
    text: content.id,
    textLength: text.length,
    original: content.id,
    mediaType: 'text/plain',
    reliability: random.pickCommon(Reliability.options),
    derivesFrom: [],
    createdAt: at,
    updatedAt: at,
  }
  let start = 0
  const mentions = statements.map(({ claim, sentence }): Mention => {
    const anchor = makeAnchor(id, text, start, start + sentence.length)
    start += sentence.length + 1
    if (!anchor.ok) throw new Error(anchor.message)
    return { id: stamps.newId(MentionId), claim, anchor: anchor.value, createdAt: at }
  })
  return { source, content, mentions }
}
