import type { Case } from '#core/model/case.ts'
import type { Reader } from '#core/model/reader.ts'
import type { TableName } from '#core/query/query.ts'
import type { CaseSummary } from '../answers.ts'
import type { Session } from '../commit/session.ts'

/** What the window's frame shows of the case. */
export async function summarise({ session }: { readonly session: Session }): Promise<CaseSummary> {
  const read = session.state
  const counts: Record<TableName, number> = {
    claims: read.count('claims'),
    sources: read.count('sources'),
    links: read.count('links'),
    notes: read.count('notes'),
    tags: read.count('tags'),
    entities: read.count('entities'),
  }
  const { undo, redo } = await session.offers()
  return { case: caseOf(read), counts, views: [...read.all('views')], undo, redo, seq: session.seq }
}

/** The one case record; a case is made with it and never loses it. */
export function caseOf(read: Reader): Case {
  for (const record of read.all('cases')) return record
  throw new Error('This case has no case record.')
}
