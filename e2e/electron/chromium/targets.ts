import type { DebuggerSession } from './debugger.ts'

/** What happens to a page as a whole. */
export type TargetWatcher = { readonly session: DebuggerSession; crashed(): void; destroyed(): void }

const watchers = new Map<string, TargetWatcher>()

/** Calls the watcher when the page crashes or is gone. */
export function watchTarget(targetId: string, watcher: TargetWatcher): void {
  watchers.set(targetId, watcher)
}

/** Waits until a page runs script, which it does not while it waits for a window it opens. */
export async function untilRunning(targetId: string): Promise<void> {
  await watchers.get(targetId)?.session.send('Runtime.evaluate', { expression: 'true' })
}

/** Starts telling the watchers. */
export async function followTargets(control: DebuggerSession): Promise<void> {
  control.on('Target.targetCrashed', ({ targetId }) => watchers.get(targetId)?.crashed())
  control.on('Target.targetDestroyed', ({ targetId }) => {
    watchers.get(targetId)?.destroyed()
    watchers.delete(targetId)
  })
  await control.send('Target.setDiscoverTargets', { discover: true })
}
