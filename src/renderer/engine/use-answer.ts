import { startTransition, useEffect, useRef, useState } from 'react'
import { type Failure, fail, type Result } from '#core/lib/result.ts'
import type { Table } from '#core/model/tables.ts'
import { useNewest } from '../components/use-newest.ts'
import { useWorkbench } from './workbench.ts'

export interface Asked<Value> {
  /** The newest answer; null until there is one. It stays while a newer one is being asked for. */
  readonly value: Value | null
  readonly failure: Failure | null
  /** Whether an answer is on its way. */
  readonly asking: boolean
}

const idle = { value: null, failure: null, asking: false } as const

/**
 * Asks the engine, and asks again when `dependencies` change or records of one of the `tables` do. The last question wins; the
 * previous answer stays on screen meanwhile, and gives way in steps, which let keys and rows go first. With `ask` null nothing is asked and
 * there is no answer.
 */
export function useAnswer<Value>(
  ask: (() => Promise<Result<Value>>) | null,
  dependencies: readonly unknown[],
  tables: readonly Table[],
): Asked<Value> {
  const { subscribe } = useWorkbench()
  const [asked, setAsked] = useState<Asked<Value>>({ value: null, failure: null, asking: ask !== null })
  const question = useNewest({ ask, tables })
  const round = useRef(0)
  const isIdle = ask === null

  // The caller names what the question depends on, as with useEffect itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    async function askNow() {
      round.current += 1
      const mine = round.current
      const pending = question.current.ask?.()
      if (pending === undefined) return
      startTransition(() => setAsked((last) => (last.asking ? last : { ...last, asking: true })))
      const result = await pending.catch((error: unknown) =>
        fail('unanswered', `The case did not answer: ${String(error)}`),
      )
      if (mine !== round.current) return
      startTransition(() =>
        setAsked((last) =>
          result.ok
            ? { value: result.value, failure: null, asking: false }
            : { ...last, failure: result, asking: false },
        ),
      )
    }
    void askNow()
    const unsubscribe = subscribe(({ tables: changed }) => {
      if (changed.some((table) => question.current.tables.includes(table))) void askNow()
    })
    return () => {
      unsubscribe()
      round.current += 1
    }
  }, [subscribe, isIdle, ...dependencies])

  return isIdle ? idle : asked
}
