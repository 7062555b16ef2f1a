import { ok, type Result } from '#core/lib/result.ts'
import { allRows } from '#core/query/all-rows.ts'
import type { Engine } from '#engine/api.ts'
import type { EntityRow } from '#engine/rows.ts'

const entities = allRows('entities')

/** The row of an entity with its counts; null when it is not in the case. */
export async function entityRow(
  engine: Pick<Engine, 'position' | 'query'>,
  id: string,
): Promise<Result<EntityRow | null>> {
  const position = await engine.position(entities, id)
  if (!position.ok) return position
  if (position.value === null) return ok(null)
  const answer = await engine.query(entities, { offset: position.value, count: 1 })
  return answer.ok ? ok(answer.value.rows.find((row) => row.id === id) ?? null) : answer
}
