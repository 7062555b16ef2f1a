import { createContext, useContext, useSyncExternalStore } from 'react'
import type { CommandName, PayloadOf } from '#core/commands/registry.ts'
import type { Result } from '#core/lib/result.ts'
import type { CaseSummary } from '#engine/answers.ts'
import type { Committed, Engine, ImportOptions, Notice, WorkSink } from '#engine/api.ts'
import type { Handed } from '#engine/handed.ts'
import type { Platform } from '#renderer/platform/platform.ts'
import type { ToastMessage } from '../components/toast.tsx'
import type { LongWork } from './long-work.ts'
import type { Telling } from './telling.ts'
import { ValueStore } from './value-store.ts'

/** Whether the last change is on the disk. */
export type Saving =
  | { readonly state: 'saved' | 'saving' }
  | { readonly state: 'failed'; readonly message: string }
  /** The case is still being read behind its first screen; `share` of it has been. */
  | { readonly state: 'reading'; readonly share: number }

/** The open case, as views use it. */
export interface Workbench {
  readonly engine: Engine
  readonly platform: Platform
  /** Another window edits the case: commands fail here. */
  readonly readOnly: boolean
  /** The case's own, by which likelihoods are named. */
  readonly yardstick: CaseSummary['case']['yardstick']
  /** Runs a command and shows what it did with an Undo button, or why it could not be done. */
  run<Name extends CommandName>(
    name: Name,
    payload: Handed<PayloadOf<Name>>,
    options?: RunOptions,
  ): Promise<Result<Committed>>
  undo(): Promise<void>
  redo(): Promise<void>
  toast(message: ToastMessage): void
  /** Does work that may take long, which tells how far it is and asks whether to go on; shows that, and a button to cancel it, once it takes long. */
  follow<Value>(telling: Telling, work: (sink: LongWork['sink']) => Promise<Value>): Promise<Value>
  /** Imports the good rows of a table of claims as one command, and shows what it did with an Undo button. A failure is the caller's to show. */
  importClaims(file: Blob, options: ImportOptions, sink: WorkSink): Promise<Result<Committed>>
  /** Calls the listener after every change, until the function that it gives back is called. */
  subscribe(listener: (notice: Notice) => void): () => void
}

export interface RunOptions {
  /** Shows no message: for edits in place, where the change is seen. A failure is the caller's to show. */
  readonly quiet?: boolean
}

export const WorkbenchContext = createContext<Workbench | null>(null)

/** The open case. Use it only below `WorkbenchProvider`. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('useWorkbench is used outside WorkbenchProvider.')
  return workbench
}

export const SummaryContext = createContext<ValueStore<CaseSummary> | null>(null)

/**
 * A part of what is known of the case as a whole: the case, its counts and saved views, and what undo and redo would do; kept up to date.
 * What shows it is drawn anew only when that part changes, which has to be told apart by `===`.
 */
export function useSummary<Part>(part: (summary: CaseSummary) => Part): Part {
  const store = useContext(SummaryContext)
  if (store === null) throw new Error('useSummary is used outside WorkbenchProvider.')
  return useSyncExternalStore(store.subscribe, () => part(store.read()))
}

/** Apart from the workbench, since it changes twice with every command and only one mark shows it. */
export const SavingContext = createContext(new ValueStore<Saving>({ state: 'saved' }))

/** Whether the last change is on the disk. */
export function useSaving(): Saving {
  const store = useContext(SavingContext)
  return useSyncExternalStore(store.subscribe, store.read)
}
