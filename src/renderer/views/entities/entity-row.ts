import { ok, type Result } from '#core/lib/result.ts'
import type { Engine } from '#engine/api.ts'
import type { EntityRow } from '#engine/rows.ts'

const everything = { table: 'entities', filter: { kind: 'and', of: [] }, sort: [], group: null, facets: [] } as const

/** The row of an entity with its counts; null when it is not in the case. */
export async function entityRow(
  engine: Pick<Engine, 'position' | 'query'>,
  id: string,
): Promise<Result<EntityRow | null>> {
  const position = await engine.position(everything, id)
  if (!position.ok) return position
  if (position.value === null) return ok(null)
  const answer = await engine.query(everything, { offset: position.value, count: 1 })
  return answer.ok ? ok(answer.value.rows.find((row) => row.id === id) ?? null) : answer
}
