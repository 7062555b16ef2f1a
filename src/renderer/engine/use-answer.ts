import { startTransition, useEffect, useRef, useState } from 'react'
import { type Failure, fail, type Result } from '#core/lib/result.ts'
import type { Table } from '#core/model/tables.ts'
import { useNewest } from '../components/use-newest.ts'
import { sharing } from './sharing.ts'
import { useWorkbench } from './workbench.ts'

export interface Asked<Value> {
  /** The newest answer; null until there is one. It stays while a newer one is being asked for. */
  readonly value: Value | null
  readonly failure: Failure | null
}

const idle = { value: null, failure: null } as const

/**
 * Asks the engine, and asks again when `dependencies` change or records of one of the `tables` do. The last question wins; the
 * previous answer stays on screen meanwhile, and gives way in steps, which let keys and rows go first; what both say alike stays the same
 * objects. With `ask` null nothing is asked and there is no answer.
 */
export function useAnswer<Value>(
  ask: (() => Promise<Result<Value>>) | null,
  dependencies: readonly unknown[],
  tables: readonly Table[],
): Asked<Value> {
  const { subscribe } = useWorkbench()
  const [asked, setAsked] = useState<Asked<Value>>(idle)
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
      const result = await pending.catch((error: unknown) =>
        fail('unanswered', `The case did not answer: ${String(error)}`),
      )
      if (mine !== round.current) return
      startTransition(() =>
        setAsked((last) => (result.ok ? answered(last, result.value) : { ...last, failure: result })),
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

/** The same as before where the new answer says the same. */
function answered<Value>(last: Asked<Value>, answer: Value): Asked<Value> {
  const value = last.value === null ? answer : sharing(last.value, answer)
  return value === last.value && last.failure === null ? last : { value, failure: null }
}
