import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { fail, type Result } from '#core/lib/result.ts'
import type { OpenReport, OpenRequest } from '#engine/api.ts'
import type { CaseEntry, Platform } from '#renderer/platform/platform.ts'
import type { Connection } from '../engine/connect.ts'
import { openEngine } from '../engine/open-engine.ts'
import { removeWorkingCopy } from '../engine/working-copy.ts'
import { rememberedActor } from './actor.ts'
import { filedCase, type NewCase, newCase, sampleCase } from './case-recipes.ts'
import { lastCase, rememberLastCase } from './last-case.ts'

/** Starts an engine. */
export type Connect = () => Connection

/** How far the opening of a case has come. */
export type CaseState =
  | { readonly phase: 'opening' }
  | { readonly phase: 'none' }
  | { readonly phase: 'failed'; readonly message: string }
  | {
      readonly phase: 'open'
      readonly id: string
      readonly opening: number
      readonly connection: Connection
      readonly report: OpenReport
    }

export interface Cases {
  readonly state: CaseState
  readonly entries: readonly CaseEntry[]
  readonly open: (id: string) => Promise<void>
  readonly create: (fields: NewCase) => Promise<Result<null>>
  /** Makes the case that a case file holds; of a file that cannot be used nothing stays. */
  readonly createFrom: (file: string) => Promise<Result<null>>
  /** Deletes a case for good: the one thing that cannot be undone. */
  readonly remove: (id: string) => Promise<Result<null>>
  /** Opens the sample as it was at first; what was done to it is lost. */
  readonly restoreSample: () => Promise<Result<null>>
  /** Keeps the title that lists show in step with the case's own. */
  readonly retitle: (id: string, title: string) => void
}

/** The cases of this machine, and the one that is open. On the very first start the sample is made. */
export function useCase(platform: Platform, connect: Connect): Cases {
  const [state, setState] = useState<CaseState>({ phase: 'opening' })
  const [entries, setEntries] = useState<readonly CaseEntry[]>([])
  const current = useRef<Connection | null>(null)
  const round = useRef(0)
  const isStarted = useRef(false)

  const listed = useCallback(async (): Promise<readonly CaseEntry[]> => {
    const list = await platform.library.list()
    if (!list.ok) return []
    startTransition(() => setEntries(list.value))
    return list.value
  }, [platform])

  const openWith = useCallback(
    async (id: string, create: OpenRequest['create']): Promise<Result<null>> => {
      round.current += 1
      const mine = round.current
      setState({ phase: 'opening' })
      const last = current.current
      current.current = null
      await last?.close()
      if (mine !== round.current) return fail('overtaken', 'Another case was opened meanwhile.')
      const connection = connect()
      current.current = connection
      const request = { id, actor: rememberedActor(), create }
      const report = await openEngine(connection, request, platform.journal(id))
      if (mine !== round.current) return fail('overtaken', 'Another case was opened meanwhile.')
      if (!report.ok) {
        setState({ phase: 'failed', message: report.message })
        await listed()
        return report
      }
      rememberLastCase(id)
      // The whole window is drawn for it, in steps that leave room for keys and presses.
      startTransition(() => setState({ phase: 'open', id, opening: mine, connection, report: report.value }))
      await listed()
      return { ok: true, value: null }
    },
    [platform, connect, listed],
  )

  const make = useCallback(
    async (recipe: {
      readonly id: string
      readonly create: NonNullable<OpenRequest['create']>
    }): Promise<Result<null>> => {
      const put = await platform.library.put(recipe.id, recipe.create.title)
      return put.ok ? await openWith(recipe.id, recipe.create) : put
    },
    [platform, openWith],
  )

  /** False when there is no last case, or it is gone. */
  const reopenLast = useCallback(async (): Promise<boolean> => {
    const last = lastCase()
    const found = last === null ? null : await platform.library.has(last)
    if (last === null || found?.ok !== true || !found.value) return false
    await openWith(last, null)
    return true
  }, [platform, openWith])

  const openLast = useCallback(async (): Promise<void> => {
    // Listing looks at every file of every case, so it waits until the last one stands open.
    if (await reopenLast()) return
    const [next] = (await listed()).toSorted((one, other) => other.changed - one.changed)
    if (next === undefined) setState({ phase: 'none' })
    else await openWith(next.id, null)
  }, [listed, openWith, reopenLast])

  useEffect(() => {
    if (isStarted.current) return
    isStarted.current = true
    async function start() {
      // Where a case was open, the sample was made before it.
      if (await reopenLast()) return
      const seeded = await platform.library.seeded()
      if (!seeded.ok) return setState({ phase: 'failed', message: seeded.message })
      if (seeded.value) return await openLast()
      const sample = await sampleCase()
      if (!sample.ok) return setState({ phase: 'failed', message: sample.message })
      const made = await make(sample.value)
      if (made.ok) await platform.library.markSeeded()
    }
    void start()
  }, [platform, make, openLast, reopenLast])

  async function remove(id: string): Promise<Result<null>> {
    const isOpen = state.phase === 'open' && state.id === id
    if (isOpen) await closeCurrent()
    const removed = await erase(id)
    if (isOpen) await openLast()
    else await listed()
    return removed
  }

  async function erase(id: string): Promise<Result<null>> {
    const removed = await platform.library.remove(id)
    if (removed.ok) await removeWorkingCopy(id)
    return removed
  }

  async function closeCurrent(): Promise<void> {
    round.current += 1
    setState({ phase: 'opening' })
    const last = current.current
    current.current = null
    await last?.close()
  }

  async function restoreSample(): Promise<Result<null>> {
    const sample = await sampleCase()
    if (!sample.ok) return sample
    if (entries.some(({ id }) => id === sample.value.id)) {
      await closeCurrent()
      const removed = await erase(sample.value.id)
      if (!removed.ok) {
        await openLast()
        return removed
      }
    }
    return await make(sample.value)
  }

  async function createFrom(file: string): Promise<Result<null>> {
    const filed = filedCase(file)
    if (!filed.ok) return filed
    const { id, create } = filed.value
    const standing = entries.find((entry) => entry.id === id)
    if (standing !== undefined) {
      return fail(
        'case-here-already',
        `This case is on this machine already, as “${standing.title}”. Open it from the list, or delete it first to put the file in its place.`,
      )
    }
    const put = await platform.library.put(id, create.title)
    if (!put.ok) return put
    const made = await openWith(id, create)
    if (!made.ok) {
      await erase(id)
      await listed()
    }
    return made
  }

  return {
    state,
    entries,
    open: async (id) => void (await openWith(id, null)),
    create: (fields) => make(newCase(fields)),
    createFrom,
    remove,
    restoreSample,
    retitle: (id, title) => void platform.library.put(id, title).then(listed),
  }
}
