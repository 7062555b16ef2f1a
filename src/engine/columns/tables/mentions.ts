import type { Mention } from '#core/model/mention.ts'
import { Codes } from '../codes.ts'
import { NumberColumn } from '../number-column.ts'
import { Slots } from '../slots.ts'
import { TimeColumn } from '../time-column.ts'

/** The tables that mentions name rows of. */
interface Named {
  readonly claims: { readonly slots: Slots }
  readonly sources: { readonly slots: Slots }
}

/** The mentions' columns, which are kept but not queried; what claims show of their mentions is derived from them. */
export function mentionTable({ claims, sources }: Named) {
  const slots = new Slots()
  /** The claim's slot, plus 1. */
  const claim = new Codes(32)
  /** The source's slot, plus 1. */
  const source = new Codes(32)
  /** UTF-16 units of the source's text. */
  const start = new NumberColumn()
  const end = new NumberColumn()
  const created = new TimeColumn()
  const columns = [claim, source, start, end, created]
  return {
    slots,
    claim,
    source,
    start,
    end,
    created,
    /** Makes room for all slots; to be called before columns are filled. */
    reserve(): void {
      for (const column of columns) column.reserve(slots.capacity)
    },
    put(mention: Mention): void {
      const slot = slots.slotFor(mention.id)
      slots.occupy(slot)
      this.reserve()
      claim.set(slot, claims.slots.slotFor(mention.claim) + 1)
      source.set(slot, sources.slots.slotFor(mention.anchor.source) + 1)
      start.set(slot, mention.anchor.start)
      end.set(slot, mention.anchor.end)
      created.set(slot, mention.createdAt)
    },
    vacate(slot: number): void {
      slots.vacate(slot)
      for (const column of columns) column.clear(slot)
    },
  }
}
