import { type ReactNode, useSyncExternalStore } from 'react'
import { ProgressBar } from './progress-bar.tsx'

/** How far work has come; `share` runs from 0 to 1. */
export interface WorkState {
  readonly share: number
  readonly canBeCancelled: boolean
}

/** Work that is followed while it goes on. */
export interface FollowedWork {
  readonly read: () => WorkState
  /** Calls the listener after every change, until the function that it gives back is called. */
  readonly subscribe: (listener: () => void) => () => void
  readonly cancel: () => void
}

/** How far the work is, as it goes on. */
export function WorkProgress({ label, work }: { readonly label: ReactNode; readonly work: FollowedWork }) {
  const { share } = useWorkState(work)
  return <ProgressBar label={label} share={share} />
}

/** Where the work stands now. */
export function useWorkState(work: FollowedWork): WorkState {
  return useSyncExternalStore(work.subscribe, work.read)
}
