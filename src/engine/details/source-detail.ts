import { fail, ok, type Result } from '#core/lib/result.ts'
import type { SourceId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import type { SourceDetail } from '../answers.ts'
import { notesOn } from './claim-detail.ts'
import { claimLabel } from './labels.ts'

/** What is answered about a source that is gone. */
export const sourceMissing = fail('source-missing', 'This source is no longer in the case.')

/** Everything that the source view shows: the record, its text, and every mention in it by place. */
export function sourceDetail(read: Reader, id: SourceId): Result<SourceDetail> {
  const source = read.byId('sources', id)
  if (source === undefined) return sourceMissing
  const mentions = read.where('mentions', 'source', id).flatMap(({ id: mention, claim, anchor: { start, end } }) => {
    const label = claimLabel(read, claim)
    return label === null ? [] : [{ id: mention, claim: label, start, end }]
  })
  return ok({
    source,
    text: read.byId('contents', source.text)?.data ?? '',
    mentions: mentions.sort((left, right) => left.start - right.start || left.end - right.end),
    notes: notesOn(read, id),
  })
}
