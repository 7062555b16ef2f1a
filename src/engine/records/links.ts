import type { ClaimId, LinkId } from '#core/model/ids.ts'
import { Relation } from '#core/vocabulary/relations.ts'
import { ReferenceIndex } from '../columns/reference-index.ts'
import type { allTables } from '../columns/tables/all-tables.ts'
import { checked, termAt } from './checked.ts'
import type { ColumnLayout } from './column-table.ts'
import { PageFilling } from './fill.ts'
import { momentOf } from './moments.ts'

/** Links in their columns. */
export function linkRecords({ columns, tables }: ReturnType<typeof allTables>): ColumnLayout<'links'> {
  const { links, claims } = columns
  const { slots } = links
  const indexes = { from: new ReferenceIndex(), to: new ReferenceIndex() }
  const claimAt = (code: number): ClaimId => checked<ClaimId>(claims.slots.idOf(code - 1))
  const index = (slot: number): void => {
    indexes.from.add(slot, links.from.at(slot) - 1)
    indexes.to.add(slot, links.to.at(slot) - 1)
  }
  return {
    slots,
    at: (slot) => ({
      id: checked<LinkId>(slots.idOf(slot)),
      from: claimAt(links.from.at(slot)),
      to: claimAt(links.to.at(slot)),
      relation: termAt(Relation.options, links.relation.at(slot)),
      note: links.note.at(slot),
      createdAt: momentOf(links.created.at(slot)),
      updatedAt: momentOf(links.updated.at(slot)),
    }),
    put(link) {
      tables.links.put(link)
      index(slots.slotFor(link.id))
    },
    vacate(slot) {
      indexes.from.remove(slot)
      indexes.to.remove(slot)
      tables.links.vacate(slot)
    },
    reserve: (rows) => tables.links.reserve(rows),
    occupy: (ids) => tables.links.occupy(ids),
    fill(page, rows) {
      for (const slot of rows) tables.links.search.forget(slot)
      const filling = new PageFilling(page, rows)
      for (const end of ['from', 'to'] as const) {
        filling.references(end, claims.slots, (these, others) => {
          these.forEach((slot, row) => {
            links[end].set(slot, (others[row] ?? 0) + 1)
            indexes[end].add(slot, others[row] ?? 0)
          })
        })
      }
      filling.terms('relation', links.relation, (word) => links.relations.codeOf(word))
      filling.texts('note', links.note)
      filling.times('createdAt', links.created)
      filling.times('updatedAt', links.updated)
    },
    under(name, key) {
      const claim = claims.slots.known(key)
      return claim === undefined ? [] : indexes[name === 'from' ? 'from' : 'to'].rows(claim)
    },
  }
}
