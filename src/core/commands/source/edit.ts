import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { SourceId } from '../../model/ids.ts'
import type { Reader } from '../../model/reader.ts'
import type { Source } from '../../model/source.ts'
import { amend } from '../amend.ts'
import { defineCommand } from '../command.ts'
import { reachable } from '../graph.ts'
import { selected, standing } from '../standing.ts'
import { sourceFields } from './fields.ts'

/** Changes what is said of a source; its text and its reliability are left alone. */
export const editSource = defineCommand({
  name: 'source/edit',
  payload: z.strictObject({ source: SourceId, ...z.strictObject(sourceFields).exactPartial().shape }),
  plan(read, payload, { at }) {
    const { source: id, derivesFrom, ...fields } = payload
    const source = standing(read, 'sources', id)
    if (!source.ok) return source
    const origins = originsOf(read, source.value, derivesFrom ?? source.value.derivesFrom)
    if (!origins.ok) return origins
    const draft = new Draft(read)
    amend(draft, 'sources', source.value, { ...fields, derivesFrom: origins.value }, at)
    return ok(draft.diff())
  },
  words: () => 'Edit a source',
})

function originsOf(read: Reader, source: Source, ids: readonly SourceId[]): Result<readonly SourceId[]> {
  const origins = selected(read, 'sources', ids)
  if (!origins.ok) return origins
  const ancestors = reachable(new Set(ids), (id) => read.byId('sources', id)?.derivesFrom ?? [])
  if (!ancestors.has(source.id)) return ok(origins.value.map((origin) => origin.id))
  return fail('source-cycle', `“${source.title}” would derive from itself. Choose origins that do not derive from it.`)
}
