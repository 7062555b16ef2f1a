import type { DebuggerSession } from './debugger.ts'
import { untilRunning } from './targets.ts'

const popups = new Set<string>()

/**
 * Closes every window that a page opens by itself. What the app allows is opened by the stand-in instead,
 * as a BrowserWindow, so that there is one kind of window.
 */
export function closePopups(control: DebuggerSession): void {
  control.on('Target.targetCreated', ({ targetInfo: { openerId, targetId, type } }) => {
    if (type !== 'page' || !openerId) return
    popups.add(targetId)
    // Closed any earlier, the popup would leave the page that opened it waiting for it forever.
    untilRunning(openerId)
      .then(() => control.send('Target.closeTarget', { targetId }))
      // It may be gone already, closed by its opener or with it.
      .catch(() => undefined)
  })
}

/** Whether a frame is the main frame of a window that a page opened. */
export function isPopup(frameId: string): boolean {
  return popups.has(frameId)
}
