import type { Result } from '#core/lib/result.ts'
import type { IdSet } from '#core/model/id-set.ts'
import { ClaimId } from '#core/model/ids.ts'
import type { Committed } from '#engine/api.ts'
import { useWorkbench } from '../engine/workbench.ts'
import { useKeptStore } from './kept.ts'
import { useNavigation } from './navigation.tsx'
import { keptTables } from './table-view/table-state.ts'

/** Retracts the claims of a set. In the claims view the next row becomes the current one when the current claim goes; elsewhere no claim is chosen then. */
export function useRetract(): (claims: IdSet) => Promise<Result<Committed>> {
  const { engine, run } = useWorkbench()
  const { place, choose } = useNavigation()
  const store = useKeptStore()

  return async (claims) => {
    const query = keptTables.claims.query.read(store)
    const isGoing = place.claim !== null && claims.has(place.claim)
    const isShown = query !== null && place.claim !== null && place.view === 'claims'
    const following = isGoing && isShown ? await engine.following(query, place.claim, claims.packed) : null
    const retracted = await run('claim/retract', { claims: claims.packed })
    if (!retracted.ok || !isGoing) return retracted
    const next = following?.ok === true ? following.value : null
    choose({ claim: next === null ? null : ClaimId.parse(next), mention: null })
    return retracted
  }
}
