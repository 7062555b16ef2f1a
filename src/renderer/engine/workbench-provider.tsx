import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { Failure, Result } from '#core/lib/result.ts'
import type { Committed, Engine, Notice, OpenReport } from '#engine/api.ts'
import type { Platform } from '#renderer/platform/platform.ts'
import { showToast, type Toasts, withdrawUndo } from '../components/toast.tsx'
import { useNewest } from '../components/use-newest.ts'
import { LongWork } from './long-work.ts'
import { sharing } from './sharing.ts'
import { redoing, type Telling, tellingOf, undoing } from './telling.ts'
import { ValueStore } from './value-store.ts'
import { type Saving, SavingContext, SummaryContext, type Workbench, WorkbenchContext } from './workbench.ts'

interface WorkbenchProviderProps {
  readonly engine: Engine
  readonly platform: Platform
  readonly report: OpenReport
  readonly toasts: Toasts
  /** Opens the case again. */
  readonly onReopen: () => void
  readonly children: ReactNode
}

/** Puts an open case within reach of the views below, and tracks whether what they change is saved. */
export function WorkbenchProvider({ engine, platform, report, toasts, onReopen, children }: WorkbenchProviderProps) {
  const [summary] = useState(() => new ValueStore(report.summary))
  const [saving] = useState(() => new ValueStore<Saving>({ state: 'saved' }))
  const listeners = useRef(new Set<(notice: Notice) => void>())
  const pending = useRef(0)
  /** The number of the newest change. */
  const newest = useRef(report.summary.seq)
  const { readOnly } = report
  const reopen = useNewest(onReopen)

  useEffect(() => {
    let current = true
    async function onNotice(notice: Notice) {
      if (!current) return
      if (notice.reading !== null) {
        if (pending.current === 0)
          saving.set(notice.reading < 1 ? { state: 'reading', share: notice.reading } : { state: 'saved' })
        return
      }
      newest.current = Math.max(newest.current, notice.seq)
      withdrawUndo(toasts, newest.current)
      if (notice.warning !== null) {
        const reload = { text: 'Reload', run: () => reopen.current() }
        showToast(toasts, { text: notice.warning, failed: true, ...(readOnly ? { action: reload } : {}) })
      }
      for (const listener of listeners.current) listener(notice)
      const answer = await engine.summary()
      const last = summary.read()
      if (current && answer.ok && answer.value.seq >= last.seq) summary.set(sharing(last, answer.value))
    }
    const subscribed = engine.subscribe((notice) => void onNotice(notice))
    return () => {
      current = false
      void subscribed.then((unsubscribe) => unsubscribe())
    }
  }, [engine, toasts, readOnly, reopen, saving, summary])

  const actions = useMemo(() => {
    function begin(): void {
      pending.current += 1
      saving.set({ state: 'saving' })
    }
    function end(result: Result<Committed>): void {
      pending.current -= 1
      if (!result.ok && isUnsaved(result.code)) saving.set({ state: 'failed', message: result.message })
      else if (pending.current === 0) saving.set({ state: 'saved' })
    }
    async function track(work: () => Promise<Result<Committed>>): Promise<Result<Committed>> {
      begin()
      const result = await work()
      end(result)
      return result
    }
    function refuse({ code, message }: Failure): void {
      showToast(toasts, { text: message, failed: code !== 'work-cancelled' })
    }
    type Work = (sink: LongWork['sink']) => Promise<Result<Committed>>
    const follow: Workbench['follow'] = async ({ text, after }, work) => {
      let shown: string | null = null
      const long = new LongWork(() => {
        shown = showToast(toasts, { text, work: long })
      }, after)
      try {
        return await work(long.sink)
      } finally {
        long.end()
        if (shown !== null) toasts.close(shown)
      }
    }
    async function step(telling: Telling, done: string, work: Work): Promise<void> {
      const result = await track(() => follow(telling, work))
      if (result.ok) showToast(toasts, { text: `${done}: ${result.value.words}` })
      else refuse(result)
    }
    const undo = (only: number | null = null) => step(undoing, 'Undone', (sink) => engine.undo(only, sink))
    const redo = () => step(redoing, 'Done again', (sink) => engine.redo(sink))
    function announce({ seq, words }: Committed): void {
      // The window may hear of its own change here before it hears of it as a notice.
      newest.current = Math.max(newest.current, seq)
      const action = { text: 'Undo', undoes: seq, run: () => void undo(seq) }
      showToast(toasts, { text: words, ...(seq === newest.current ? { action } : {}) })
    }
    const run: Workbench['run'] = async (name, payload, options = {}) => {
      const telling = tellingOf(name, payload)
      const result = await track(() =>
        telling === null ? engine.run(name, payload) : follow(telling, (sink) => engine.run(name, payload, sink)),
      )
      if (options.quiet === true) return result
      if (!result.ok) refuse(result)
      else if (result.value.records === 0) showToast(toasts, { text: 'Nothing had to change.' })
      else announce(result.value)
      return result
    }
    const importClaims: Workbench['importClaims'] = async (file, options, sink) => {
      let isWriting = false
      const result = await engine.importClaims(file, options, (share, step) => {
        if (step === 'writing' && !isWriting) {
          isWriting = true
          begin()
        }
        return sink(share, step)
      })
      if (isWriting) end(result)
      if (result.ok) announce(result.value)
      return result
    }
    const toast: Workbench['toast'] = (message) => showToast(toasts, message)
    const subscribe: Workbench['subscribe'] = (listener) => {
      listeners.current.add(listener)
      return () => listeners.current.delete(listener)
    }
    return { run, undo, redo, toast, follow, importClaims, subscribe }
  }, [engine, toasts, saving])

  const yardstick = useSyncExternalStore(summary.subscribe, () => summary.read().case.yardstick)
  const workbench = useMemo(
    () => ({ engine, platform, readOnly, yardstick, ...actions }),
    [engine, platform, readOnly, yardstick, actions],
  )
  return (
    <WorkbenchContext value={workbench}>
      <SummaryContext value={summary}>
        <SavingContext value={saving}>{children}</SavingContext>
      </SummaryContext>
    </WorkbenchContext>
  )
}

/** Whether the failure is one of the disk or the journal rather than of what was asked. */
function isUnsaved(code: string): boolean {
  return code.startsWith('disk-') || code.startsWith('journal-') || code.startsWith('store-')
}
