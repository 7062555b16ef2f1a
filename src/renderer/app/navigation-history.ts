import type { ClaimId, MentionId, SourceId } from '#core/model/ids.ts'
import type { ViewName } from './view.ts'

/** Where the analyst is: the view, and what is chosen in it and beside it. */
export interface Place {
  readonly view: ViewName
  /** The claim that the inspector and the passage show. */
  readonly claim: ClaimId | null
  /** The source that the source view reads. */
  readonly source: SourceId | null
  /** The mention that the passage and the source view scroll to; null means the claim's first. */
  readonly mention: MentionId | null
}

/** The places one has been, for going back and forward. */
export interface NavigationHistory {
  readonly past: readonly Place[]
  readonly present: Place
  readonly future: readonly Place[]
}

const longest = 100

export function startAt(present: Place): NavigationHistory {
  return { past: [], present, future: [] }
}

/** Goes to another place; going back leads here again. */
export function visited(history: NavigationHistory, change: Partial<Place>): NavigationHistory {
  const present = moved(history.present, change)
  if (isSame(present, history.present)) return history
  return { past: [...history.past, history.present].slice(-longest), present, future: [] }
}

/** Changes what is chosen at this place, which is no step of its own: for moving through rows. */
export function adjusted(history: NavigationHistory, change: Partial<Place>): NavigationHistory {
  const present = moved(history.present, change)
  return isSame(present, history.present) ? history : { ...history, present }
}

export function wentBack({ past, present, future }: NavigationHistory): NavigationHistory {
  const last = past.at(-1)
  return last === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: last, future: [present, ...future] }
}

export function wentForward({ past, present, future }: NavigationHistory): NavigationHistory {
  const [next, ...rest] = future
  return next === undefined ? { past, present, future } : { past: [...past, present], present: next, future: rest }
}

/** Another claim has other mentions: the one that was gone to is let go unless the change names one. */
function moved(place: Place, change: Partial<Place>): Place {
  const isOther = change.claim !== undefined && change.claim !== place.claim
  return { ...place, ...(isOther ? { mention: null } : {}), ...change }
}

function isSame(one: Place, other: Place): boolean {
  return (
    one.view === other.view && one.claim === other.claim && one.source === other.source && one.mention === other.mention
  )
}
