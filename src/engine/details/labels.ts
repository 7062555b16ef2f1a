import type { Claim } from '#core/model/claim.ts'
import type { ClaimId, EntityId, SourceId, TagId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { type Reliability, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import type { ClaimLabel, EntityLabel, SourceLabel, TagLabel } from '../rows.ts'

/** The tags as they are shown beside other things; ids that stand for nothing are passed over. */
export function tagLabels(read: Reader, ids: readonly TagId[]): readonly TagLabel[] {
  return ids.flatMap((id) => {
    const tag = read.byId('tags', id)
    return tag === undefined ? [] : [{ id, name: tag.name, colour: tag.colour }]
  })
}

/** The entities as they are shown beside other things. */
export function entityLabels(read: Reader, ids: readonly EntityId[]): readonly EntityLabel[] {
  return ids.flatMap((id) => {
    const entity = read.byId('entities', id)
    return entity === undefined ? [] : [{ id, name: entity.name }]
  })
}

/** A claim as it is shown beside other things. */
export function claimLabel(read: Reader, id: ClaimId): ClaimLabel | null {
  const claim = read.byId('claims', id)
  return claim === undefined ? null : { id, statement: claim.statement, status: claim.status }
}

/** A source as it is shown beside other things. */
export function sourceLabel(read: Reader, id: SourceId): SourceLabel | null {
  const source = read.byId('sources', id)
  return source === undefined ? null : { id, title: source.title, reliability: source.reliability }
}

/** The reliability of the best source that states the claim; F only when no source has a basis, null without a source. */
export function bestReliability(read: Reader, claim: Claim): Reliability | null {
  const grades = read
    .where('mentions', 'claim', claim.id)
    .flatMap((mention) => read.byId('sources', mention.anchor.source)?.reliability ?? [])
  return grades.reduce<Reliability | null>(
    (best, grade) => (best === null || reliabilityGrades[grade].order < reliabilityGrades[best].order ? grade : best),
    null,
  )
}
