import type { Anchor } from '#core/model/anchor.ts'
import type { ClaimId, MentionId, SourceId } from '#core/model/ids.ts'
import { ReferenceIndex } from '../columns/reference-index.ts'
import type { allTables } from '../columns/tables/all-tables.ts'
import type { Said } from '../columns/tables/said.ts'
import type { Page } from '../pages/page.ts'
import { stringAt } from '../pages/page.ts'
import { type TextOf, withQuote } from '../pages/quotes.ts'
import { checked } from './checked.ts'
import type { ColumnLayout } from './column-table.ts'
import { PageFilling } from './fill.ts'
import { momentOf } from './moments.ts'
import { SmallIds } from './small-ids.ts'

/** What a mention quotes that came by itself, or that its source does not say at that place (any more). */
interface Quote {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
}

/** Of a mention whose source says what it quotes. */
const nothingQuoted = { exact: null, prefix: null, suffix: null }

/** Mentions in their columns. Quotes are read from the sources' texts, which `textOf` gives. */
export function mentionRecords(
  { columns, tables }: ReturnType<typeof allTables>,
  textOf: TextOf,
): ColumnLayout<'mentions'> & Pick<Said, 'quotes' | 'stating'> {
  const { mentions, claims, sources } = columns
  const { slots } = mentions
  const sourceIds = new SmallIds<SourceId>(sources.slots)
  const byClaim = new ReferenceIndex()
  const bySource = new ReferenceIndex()
  const quotes = new Map<number, Quote>()
  /** Claims are found by the words of their quotes. */
  const forgetClaim = (slot: number): void => {
    const code = mentions.claim.at(slot)
    if (code !== 0) tables.claims.search.forget(code - 1)
  }
  const takeQuotes = (page: Page, rows: Uint32Array): void => {
    if (!page.has('exact')) return
    const [exact, prefix, suffix] = [page.texts('exact'), page.texts('prefix'), page.texts('suffix')]
    rows.forEach((slot, row) => {
      if (!page.isPresent('exact', row)) quotes.delete(slot)
      else
        quotes.set(slot, {
          exact: stringAt(exact, row),
          prefix: stringAt(prefix, row),
          suffix: stringAt(suffix, row),
        })
    })
  }
  const anchorAt = (slot: number): Anchor => {
    const { exact, prefix, suffix } = quotes.get(slot) ?? nothingQuoted
    const [start, end] = [mentions.start.at(slot), mentions.end.at(slot)]
    const source = sourceIds.at(mentions.source.at(slot) - 1)
    return withQuote({ source, start, end, exact, prefix, suffix }, textOf)
  }
  return {
    slots,
    at(slot) {
      return {
        id: checked<MentionId>(slots.idOf(slot)),
        claim: checked<ClaimId>(claims.slots.idOf(mentions.claim.at(slot) - 1)),
        anchor: anchorAt(slot),
        createdAt: momentOf(mentions.created.at(slot)),
      }
    },
    quotes: (claim) => Array.from(byClaim.rows(claim), (slot) => anchorAt(slot).exact),
    stating: (claim) => Array.from(byClaim.rows(claim), (slot) => mentions.source.at(slot)),
    put(mention) {
      mentions.put(mention)
      const slot = slots.slotFor(mention.id)
      const { exact, prefix, suffix } = mention.anchor
      quotes.set(slot, { exact, prefix, suffix })
      byClaim.add(slot, mentions.claim.at(slot) - 1)
      bySource.add(slot, mentions.source.at(slot) - 1)
    },
    vacate(slot) {
      byClaim.remove(slot)
      bySource.remove(slot)
      quotes.delete(slot)
      forgetClaim(slot)
      mentions.vacate(slot)
    },
    reserve(rows) {
      slots.reserve(rows)
      mentions.reserve()
      byClaim.reserve(rows, claims.slots.size)
    },
    occupy(ids) {
      const rows = slots.slotsForIds(ids)
      slots.occupyAll(rows)
      mentions.reserve()
      return rows
    },
    fill(page, rows) {
      rows.forEach(forgetClaim)
      const filling = new PageFilling(page, rows)
      filling.references('claim', claims.slots, (these, others) => {
        these.forEach((slot, row) => {
          mentions.claim.set(slot, (others[row] ?? 0) + 1)
          byClaim.add(slot, others[row] ?? 0)
        })
      })
      filling.references('source', sources.slots, (these, others) => {
        these.forEach((slot, row) => {
          mentions.source.set(slot, (others[row] ?? 0) + 1)
          bySource.add(slot, others[row] ?? 0)
        })
      })
      filling.numbers('start', mentions.start)
      filling.numbers('end', mentions.end)
      filling.times('createdAt', mentions.created)
      takeQuotes(page, rows)
      rows.forEach(forgetClaim)
    },
    under(index, key) {
      const [named, references] = index === 'claim' ? [claims.slots, byClaim] : [sources.slots, bySource]
      const other = named.known(key)
      return other === undefined ? [] : references.rows(other)
    },
  }
}
