import { ok } from '#core/lib/result.ts'
import type { IdSet } from '#core/model/id-set.ts'
import { ClaimId } from '#core/model/ids.ts'
import type { ClaimDetail } from '#engine/answers.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'

/** The claims that a dialog acts on, as they stand now. */
export interface Targets {
  readonly ids: IdSet
  /** Null while they are being asked for, and when they are too many to ask for. */
  readonly claims: readonly ClaimDetail[] | null
  readonly isTooMany: boolean
}

/** Claims of which it is still worth asking what they have in common. */
const most = 200

/** Asks how the claims that a dialog acts on stand now. */
export function useTargets(ids: IdSet): Targets {
  const { engine } = useWorkbench()
  const isTooMany = ids.size > most
  async function ask() {
    const details = await Promise.all(Array.from(ids, (id) => engine.claim(ClaimId.parse(id))))
    return ok(details.flatMap((detail) => (detail.ok ? [detail.value] : [])))
  }
  const { value } = useAnswer(isTooMany ? null : ask, [ids], ['claims', 'tags'])
  return { ids, claims: value, isTooMany }
}

/** What the claims have in common; undefined when they differ or are not known. */
export function shared<Value>({ claims }: Targets, of: (detail: ClaimDetail) => Value): Value | undefined {
  const [first, ...others] = (claims ?? []).map(of)
  return others.every((other) => other === first) ? first : undefined
}
