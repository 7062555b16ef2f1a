import { createContext, useCallback, useContext, useEffect, useEffectEvent, useRef } from 'react'

/** The parts of the inspector that a shortcut can go to. */
export type InspectorPart = 'statement' | 'status' | 'grade' | 'tags' | 'note' | 'link'

/** A wish, from a shortcut, to go to one part. The number tells a wish from the one before it for the same part. */
export interface FocusRequest {
  readonly part: InspectorPart
  readonly number: number
}

/** Takes the request that stands for a part; false when there is none, or when it was taken before. */
type TakeRequest = (part: InspectorPart) => boolean

export const FocusRequestContext = createContext<TakeRequest>(() => false)

/** Hands a request to the part that it is for, once for each number. */
export function useTakeRequest(request: FocusRequest | null): TakeRequest {
  const taken = useRef<number | null>(null)
  return useCallback(
    (part) => {
      if (request === null || request.part !== part || taken.current === request.number) return false
      taken.current = request.number
      return true
    },
    [request],
  )
}

/** Calls `answer` once for every request to go to the part. */
export function useFocusRequest(part: InspectorPart, answer: () => void): void {
  const take = useContext(FocusRequestContext)
  const answerNow = useEffectEvent(answer)
  useEffect(() => {
    if (take(part)) answerNow()
  }, [take, part])
}
