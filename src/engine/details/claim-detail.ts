import { splitsCharacter } from '#core/anchoring/surrogates.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { ClaimId } from '#core/model/ids.ts'
import type { Link } from '#core/model/link.ts'
import type { Mention } from '#core/model/mention.ts'
import type { Note } from '#core/model/note.ts'
import type { Reader } from '#core/model/reader.ts'
import type { ClaimDetail, LinkDetail, MentionDetail } from '../answers.ts'
import { bestReliability, claimLabel, entityLabels, sourceLabel, tagLabels } from './labels.ts'

/** How much text is shown on either side of a quote, in UTF-16 units. */
const context = 120

/** Everything that the inspector shows of a claim. */
export function claimDetail(read: Reader, id: ClaimId): Result<ClaimDetail> {
  const claim = read.byId('claims', id)
  if (claim === undefined) return fail('claim-missing', 'This claim is no longer in the case.')
  const links = [...read.where('links', 'from', id), ...read.where('links', 'to', id)]
  return ok({
    claim,
    reliability: bestReliability(read, claim),
    mentions: read.where('mentions', 'claim', id).flatMap((mention) => mentionDetail(read, mention) ?? []),
    tags: tagLabels(read, claim.tags),
    entities: entityLabels(read, claim.entities),
    links: links.flatMap((link) => linkDetail(read, id, link) ?? []),
    notes: notesOn(read, id),
  })
}

/** The notes on a record, oldest first. */
export function notesOn(read: Reader, id: string): readonly Note[] {
  return [...read.where('notes', 'subject', id)].sort((left, right) => (left.id < right.id ? -1 : 1))
}

function linkDetail(read: Reader, id: ClaimId, link: Link): LinkDetail | null {
  const outgoing = link.from === id
  const other = claimLabel(read, outgoing ? link.to : link.from)
  return other === null ? null : { id: link.id, relation: link.relation, outgoing, other, note: link.note }
}

function mentionDetail(read: Reader, mention: Mention): MentionDetail | null {
  const { anchor } = mention
  const label = sourceLabel(read, anchor.source)
  const source = read.byId('sources', anchor.source)
  if (label === null || source === undefined) return null
  const text = read.byId('contents', source.text)?.data ?? ''
  return {
    id: mention.id,
    claim: mention.claim,
    source: label,
    anchor,
    direction: source.direction,
    language: source.language,
    before: wordsBefore(text, anchor.start),
    after: wordsAfter(text, anchor.end),
  }
}

function wordsBefore(text: string, end: number): string {
  const start = Math.max(0, end - context)
  const part = text.slice(splitsCharacter(text, start) ? start + 1 : start, end)
  return start === 0 ? part : part.replace(cutWordBefore, '')
}

function wordsAfter(text: string, start: number): string {
  const end = Math.min(text.length, start + context)
  const part = text.slice(start, splitsCharacter(text, end) ? end - 1 : end)
  return end === text.length ? part : part.replace(cutWordAfter, '')
}

/** What may be the rest of a word. Scripts without spaces have longer runs than any word, and are cut within them. */
const cutWordBefore = /^\S{0,30}\s/
const cutWordAfter = /\s\S{0,30}$/
