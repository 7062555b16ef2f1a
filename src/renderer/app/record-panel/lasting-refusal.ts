import { useCallback, useEffect, useRef, useState } from 'react'
import { useWorkbench } from '../../engine/workbench.ts'

/**
 * Why an edit in place was refused, to be shown beside its field. When the field has gone meanwhile, since leaving it is what saves, the
 * sentence is shown as a message instead of being lost.
 */
export function useLastingRefusal(): readonly [string | null, (message: string | null) => void] {
  const { toast } = useWorkbench()
  const [refusal, setRefusal] = useState<string | null>(null)
  const isShown = useRef(true)
  useEffect(() => {
    isShown.current = true
    return () => {
      isShown.current = false
    }
  }, [])
  const refuse = useCallback(
    (message: string | null) => {
      if (isShown.current) setRefusal(message)
      else if (message !== null) toast({ text: message, failed: true })
    },
    [toast],
  )
  return [refusal, refuse]
}
