import { createContext, useCallback, useContext, useEffect, useEffectEvent } from 'react'

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

/** The requests that were answered; an inspector that is shown again does not answer them again. */
const taken = new WeakSet<FocusRequest>()

/** Hands a request to the part that it is for, once. */
export function useTakeRequest(request: FocusRequest | null): TakeRequest {
  return useCallback(
    (part) => {
      if (request === null || request.part !== part || taken.has(request)) return false
      taken.add(request)
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
