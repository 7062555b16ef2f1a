import { ClaimKind, ClaimStatus } from '#core/model/claim.ts'
import type { Edtf } from '#core/model/edtf.ts'
import type { ClaimId, EntityId, TagId } from '#core/model/ids.ts'
import { Credibility } from '#core/vocabulary/admiralty.ts'
import { Confidence } from '#core/vocabulary/confidence.ts'
import { Likelihood } from '#core/vocabulary/likelihood.ts'
import type { allTables } from '../columns/tables/all-tables.ts'
import { checked, termAt, termOrNull } from './checked.ts'
import type { ColumnLayout } from './column-table.ts'
import { PageFilling } from './fill.ts'
import { momentOf } from './moments.ts'
import { SmallIds } from './small-ids.ts'

/** The columns of pages that claims are found by the words of. */
const foundBy = ['statement', 'entities', 'tags'] as const

/** Claims in their columns. */
export function claimRecords({ columns, tables }: ReturnType<typeof allTables>): ColumnLayout<'claims'> {
  const { claims, tags, entities } = columns
  const { slots, lexicons } = claims
  const entityIds = new SmallIds<EntityId>(entities.slots)
  const tagIds = new SmallIds<TagId>(tags.slots)
  return {
    slots,
    at: (slot) => ({
      id: checked<ClaimId>(slots.idOf(slot)),
      statement: claims.statement.at(slot),
      kind: termAt(ClaimKind.options, claims.kind.at(slot)),
      status: termAt(ClaimStatus.options, claims.status.at(slot)),
      credibility: termAt(Credibility.options, claims.credibility.at(slot)),
      likelihood: termOrNull(Likelihood.options, claims.likelihood.at(slot)),
      confidence: termOrNull(Confidence.options, claims.confidence.at(slot)),
      occurred: dateOf(lexicons.dates.value(claims.occurred.at(slot))),
      entities: idsOf(claims.entity.at(slot), entityIds),
      tags: idsOf(claims.tag.at(slot), tagIds),
      createdAt: momentOf(claims.created.at(slot)),
      updatedAt: momentOf(claims.updated.at(slot)),
    }),
    put: (claim) => tables.claims.put(claim),
    vacate: (slot) => tables.claims.vacate(slot),
    reserve: (rows) => tables.claims.reserve(rows),
    occupy: (ids) => tables.claims.occupy(ids),
    fill(page, rows) {
      const filling = new PageFilling(page, rows)
      // A page of patches may have none of them, and then words are found as before.
      if (foundBy.some((column) => page.has(column))) for (const slot of rows) tables.claims.search.forget(slot)
      filling.texts('statement', claims.statement)
      filling.terms('kind', claims.kind, (word) => lexicons.kinds.codeOf(word))
      filling.terms('status', claims.status, (word) => lexicons.statuses.codeOf(word))
      filling.terms('credibility', claims.credibility, (word) => lexicons.credibilities.codeOf(word))
      filling.terms('likelihood', claims.likelihood, (word) => lexicons.likelihoods.codeOf(word))
      filling.terms('confidence', claims.confidence, (word) => lexicons.confidences.codeOf(word))
      filling.terms('occurred', claims.occurred, (word) => lexicons.dates.codeOf(word))
      filling.lists('entities', claims.entity, entities.slots)
      filling.lists('tags', claims.tag, tags.slots)
      filling.times('createdAt', claims.created)
      filling.times('updatedAt', claims.updated)
    },
    under(index, key) {
      const [named, column] = index === 'tag' ? [tags.slots, claims.tag] : [entities.slots, claims.entity]
      const other = named.known(key)
      return other === undefined ? [] : column.naming(other + 1).members()
    },
  }
}

function dateOf(text: string): Edtf | null {
  return text === '' ? null : checked<Edtf>(text)
}

function idsOf<Id extends string>(codes: Uint32Array, known: SmallIds<Id>): readonly Id[] {
  const ids: Id[] = []
  for (const code of codes) ids.push(known.at(code - 1))
  return ids
}
