import { useCallback } from 'react'
import type { FocusRequest, InspectorPart } from '../views/inspector/focus-request.ts'

export type { InspectorPart } from '../views/inspector/focus-request.ts'

import { Kept, useKeptStore } from './kept.ts'

/** The last wish to go to a part of the inspector, from wherever it came. */
export const inspectorRequest = new Kept<FocusRequest | null>(null)

/** Goes to a part of the inspector of the chosen claim; the shell shows the inspector when it is hidden. */
export function useGoToInspector(): (part: InspectorPart) => void {
  const store = useKeptStore()
  return useCallback(
    (part) => {
      const number = (inspectorRequest.read(store)?.number ?? 0) + 1
      inspectorRequest.write(store, { part, number })
    },
    [store],
  )
}
