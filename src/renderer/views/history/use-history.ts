import { useEffect, useState, useSyncExternalStore } from 'react'
import type { HistoryLine } from '#engine/answers.ts'
import { useSummary, useWorkbench } from '#renderer/engine/workbench.ts'
import { HistoryLoader, type LoadedHistory, lineOf } from './history-loader.ts'

export interface History extends LoadedHistory {
  /** The change with a sequence number; undefined while it is on its way. */
  readonly line: (seq: number) => HistoryLine | undefined
  /** Tells which changes are in sight. */
  readonly show: (oldest: number, newest: number) => void
}

/** Every change of the case, loaded as it comes into sight and kept up to date. */
export function useHistory(): History {
  const { engine } = useWorkbench()
  const seq = useSummary((summary) => summary.seq)
  const [loader] = useState(() => new HistoryLoader(engine, seq))
  useEffect(() => loader.grow(seq), [loader, seq])
  const loaded = useSyncExternalStore(loader.subscribe, loader.snapshot)
  return {
    ...loaded,
    line: (of) => lineOf(loaded, of),
    show: (oldest, newest) => loader.show(oldest, newest),
  }
}
