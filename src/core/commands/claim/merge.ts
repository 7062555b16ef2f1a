import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { ok } from '../../lib/result.ts'
import type { Claim } from '../../model/claim.ts'
import { ClaimId } from '../../model/ids.ts'
import type { Link } from '../../model/link.ts'
import type { Reader } from '../../model/reader.ts'
import type { Timestamp } from '../../model/time.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { discardLinks } from '../link/discard-links.ts'
import { linkKey } from '../link/same-link.ts'
import { placeKey } from '../mention/anchor-in.ts'
import { moveNotes } from '../note/notes-on.ts'
import { selected, standing } from '../standing.ts'

/** The claim that stays, and those that go over to it. */
type Merged = readonly [into: Claim, ...merged: Claim[]]

/**
 * Makes one claim of several that state the same. Mentions, notes, cross-references, tags and entities go over to `into`,
 * whose statement, kind, date and grades stay. A mention in the very place of another goes, and so does a cross-reference
 * that would link the claim to itself, or that says what another says and leaves it its notes.
 */
export const mergeClaims = defineCommand({
  name: 'claim/merge',
  payload: z.strictObject({ into: ClaimId, claims: z.array(ClaimId).min(1).readonly() }),
  plan(read, payload, { at }) {
    const into = standing(read, 'claims', payload.into)
    if (!into.ok) return into
    const merged = selected(
      read,
      'claims',
      payload.claims.filter((claim) => claim !== payload.into),
    )
    if (!merged.ok) return merged
    const all: Merged = [into.value, ...merged.value]
    const draft = new Draft(read)
    moveMentions(draft, read, all)
    moveLinks(draft, read, all, at)
    const tags = [...new Set(all.flatMap((claim) => claim.tags))]
    const entities = [...new Set(all.flatMap((claim) => claim.entities))]
    amend(draft, 'claims', into.value, { tags, entities }, at)
    for (const claim of merged.value) {
      moveNotes(draft, read, 'claims', [claim.id, into.value.id], at)
      draft.remove('claims', claim)
    }
    return ok(draft.diff())
  },
  words: ({ claims }) => `Merge ${countWords(claims.length, 'claim')} into another`,
})

function moveMentions(draft: Draft, read: Reader, claims: Merged): void {
  const [into] = claims
  const places = new Set<string>()
  for (const mention of claims.flatMap((claim) => read.where('mentions', 'claim', claim.id))) {
    const place = placeKey(mention.anchor)
    if (places.has(place)) draft.remove('mentions', mention)
    else draft.change('mentions', mention, { claim: into.id })
    places.add(place)
  }
}

function moveLinks(draft: Draft, read: Reader, claims: Merged, at: Timestamp): void {
  const [into] = claims
  const merged = new Set(claims.map((claim) => claim.id))
  const end = (claim: ClaimId) => (merged.has(claim) ? into.id : claim)
  const said = new Map<string, Link['id']>()
  for (const link of linksOf(read, claims)) {
    const moved = { ...link, from: end(link.from), to: end(link.to) }
    const key = linkKey(moved)
    const first = said.get(key)
    const same = first === undefined ? undefined : draft.byId('links', first)
    if (moved.from === moved.to) discardLinks(draft, read, [link])
    else if (same === undefined) {
      said.set(key, link.id)
      amend(draft, 'links', link, { from: moved.from, to: moved.to }, at)
    } else {
      amend(draft, 'links', same, { note: joinedNotes(same.note, link.note) }, at)
      moveNotes(draft, read, 'links', [link.id, same.id], at)
      draft.remove('links', link)
    }
  }
}

/** One note of two: one after the other with a blank line between, unless the other says nothing new. */
function joinedNotes(kept: string, other: string): string {
  const isSaid = kept.split(/\n{2,}/).some((paragraph) => paragraph.trim() === other.trim())
  if (other.trim() === '' || isSaid) return kept
  return kept.trim() === '' ? other : `${kept.trimEnd()}\n\n${other.trimStart()}`
}

/** The links of the claims, each once, those of the first claim first. */
function linksOf(read: Reader, claims: Merged): Iterable<Link> {
  const links = new Map<Link['id'], Link>()
  for (const { id } of claims) {
    for (const link of read.where('links', 'from', id)) links.set(link.id, link)
    for (const link of read.where('links', 'to', id)) links.set(link.id, link)
  }
  return links.values()
}
