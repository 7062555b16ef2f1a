import type { Result } from '#core/lib/result.ts'
import { ClaimId } from '#core/model/ids.ts'
import type { Committed } from '#engine/api.ts'
import { useWorkbench } from '../engine/workbench.ts'
import { useKept } from './kept.ts'
import { useNavigation } from './navigation.tsx'
import { nextRow } from './record-panel/next-row.ts'
import { keptTables } from './table-view/table-state.ts'

/** Retracts claims. In the claims view the next row becomes the current one when the current claim goes; elsewhere no claim is chosen then. */
export function useRetract(): (claims: readonly ClaimId[]) => Promise<Result<Committed>> {
  const { engine, run } = useWorkbench()
  const { place, choose } = useNavigation()
  const [query] = useKept(keptTables.claims.query)

  return async (claims) => {
    const order = query === null || place.view !== 'claims' ? null : await engine.matching(query)
    const retracted = await run('claim/retract', { claims })
    if (!retracted.ok || place.claim === null || !claims.includes(place.claim)) return retracted
    const next = order?.ok === true ? nextRow(order.value, place.claim, new Set(claims)) : null
    choose({ claim: next === null ? null : ClaimId.parse(next), mention: null })
    return retracted
  }
}
