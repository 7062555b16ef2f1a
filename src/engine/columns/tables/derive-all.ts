import type { Relation } from '#core/vocabulary/relations.ts'
import type { NumberColumn } from '../number-column.ts'
import type { Slots } from '../slots.ts'
import { upTo } from '../sorted-places.ts'
import type { claimTable } from './claims.ts'
import type { entityTable } from './entities.ts'
import type { linkTable } from './links.ts'
import type { mentionTable } from './mentions.ts'
import type { noteTable } from './notes.ts'
import type { sourceTable } from './sources.ts'
import type { tagTable } from './tags.ts'
import { subjectTables } from './vocabularies.ts'

/** Every table whose rows others are counted for. */
interface Derived {
  readonly sources: ReturnType<typeof sourceTable>
  readonly tags: ReturnType<typeof tagTable>
  readonly entities: ReturnType<typeof entityTable>
  readonly claims: ReturnType<typeof claimTable>
  readonly mentions: ReturnType<typeof mentionTable>
  readonly links: ReturnType<typeof linkTable>
  readonly notes: ReturnType<typeof noteTable>
}

/**
 * Works out, for all rows at once, what they show of the mentions, links and notes that name them: sources in the order of the
 * mentions' slots, grades and counts. To be called when those tables have been filled.
 */
export function deriveAll(tables: Derived): void {
  deriveMentions(tables)
  deriveLinks(tables)
  deriveNotes(tables)
}

function deriveMentions({ claims, mentions, sources }: Derived): void {
  const { starts, stated } = statedBy(mentions, claims.slots.capacity)
  const all = upTo(claims.slots.size)
  claims.source.fill(all, starts, stated, null)
  for (const slot of all) {
    const start = starts[slot] ?? 0
    const end = starts[slot + 1] ?? 0
    let best = 0
    for (let place = start; place < end; place += 1) {
      // Codes follow the vocabulary, where F, which has no basis, is the last.
      const grade = sources.reliability.at((stated[place] ?? 0) - 1)
      if (place === start || grade < best) best = grade
    }
    claims.reliability.set(slot, best)
    claims.counts.mentions.set(slot, end - start)
    claims.counts.sources.set(slot, end - start < 2 ? end - start : new Set(stated.subarray(start, end)).size)
  }
}

interface Stated {
  /** By claim, where its sources begin; they end where those of the next claim begin. */
  readonly starts: Uint32Array
  /** Codes of sources. */
  readonly stated: Uint32Array
}

/** The sources of the mentions of each claim, in the order of the mentions' slots (a counting sort). */
function statedBy({ slots, claim, source }: Derived['mentions'], claims: number): Stated {
  const starts = new Uint32Array(claims + 1)
  for (let slot = 0; slot < slots.size; slot += 1) {
    const code = claim.at(slot)
    if (code !== 0) starts[code] = (starts[code] ?? 0) + 1
  }
  for (let slot = 0; slot < claims; slot += 1) starts[slot + 1] = (starts[slot + 1] ?? 0) + (starts[slot] ?? 0)
  const stated = new Uint32Array(starts[claims] ?? 0)
  const next = starts.slice()
  for (let slot = 0; slot < slots.size; slot += 1) {
    const code = claim.at(slot)
    if (code === 0) continue
    const place = next[code - 1] ?? 0
    next[code - 1] = place + 1
    stated[place] = source.at(slot)
  }
  return { starts, stated }
}

function deriveLinks({ claims, links }: Derived): void {
  const all = new Uint32Array(claims.slots.capacity + 1)
  const supports = new Uint32Array(all.length)
  const contradicts = new Uint32Array(all.length)
  const supporting = links.relations.codeOf('supports' satisfies Relation)
  const contradicting = links.relations.codeOf('contradicts' satisfies Relation)
  links.slots.standing.forEach((slot) => {
    const from = links.from.at(slot)
    const to = links.to.at(slot)
    const relation = links.relation.at(slot)
    count(all, from)
    count(all, to)
    if (relation === supporting) count(supports, to)
    if (relation === contradicting) {
      count(contradicts, from)
      count(contradicts, to)
    }
  })
  takeOver(all, claims.counts.links, claims.slots)
  takeOver(supports, claims.counts.supports, claims.slots)
  takeOver(contradicts, claims.counts.contradicts, claims.slots)
}

function deriveNotes({ notes, claims, sources, tags, entities }: Derived): void {
  const counted = { claims: { ...claims, notes: claims.counts.notes }, sources, tags, entities }
  for (const table of ['claims', 'sources', 'tags', 'entities'] as const) {
    const { slots, notes: column } = counted[table]
    const code = subjectTables.indexOf(table) + 1
    const counts = new Uint32Array(slots.capacity + 1)
    notes.slots.standing.forEach((slot) => {
      if (notes.on.at(slot) === code) count(counts, notes.about.at(slot))
    })
    takeOver(counts, column, slots)
  }
}

function count(counts: Uint32Array, code: number): void {
  counts[code] = (counts[code] ?? 0) + 1
}

/** Counts by code become numbers by slot. */
function takeOver(counts: Uint32Array, column: NumberColumn, slots: Slots): void {
  for (let slot = 0; slot < slots.size; slot += 1) column.set(slot, counts[slot + 1] ?? 0)
}
