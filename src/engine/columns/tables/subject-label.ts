import { assertNever } from '#core/lib/assert-never.ts'
import { CaseId, ClaimId, EntityId, LinkId, SourceId, TagId } from '#core/model/ids.ts'
import type { Subject } from '#core/model/note.ts'
import type { Reader } from '#core/model/reader.ts'
import { relationWords } from '#core/vocabulary/relations.ts'

/** What a note is on, in words: a statement, a title, a name; empty when it is gone. */
export function subjectLabel(read: Reader, { table, id }: Subject): string {
  switch (table) {
    case 'claims':
      return statementOf(read, ClaimId.parse(id))
    case 'sources':
      return read.byId('sources', SourceId.parse(id))?.title ?? ''
    case 'tags':
      return read.byId('tags', TagId.parse(id))?.name ?? ''
    case 'links':
      return linkLabel(read, LinkId.parse(id))
    case 'entities':
      return read.byId('entities', EntityId.parse(id))?.name ?? ''
    case 'cases':
      return read.byId('cases', CaseId.parse(id))?.title ?? ''
    default:
      return assertNever(table)
  }
}

/** The statement of a claim; empty when it is gone. */
export function statementOf(read: Reader, id: ClaimId): string {
  return read.byId('claims', id)?.statement ?? ''
}

function linkLabel(read: Reader, id: LinkId): string {
  const link = read.byId('links', id)
  if (link === undefined) return ''
  return `“${statementOf(read, link.from)}” ${relationWords[link.relation].forward} “${statementOf(read, link.to)}”`
}
