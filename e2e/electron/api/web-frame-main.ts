import type { WebFrameMain } from 'electron'
import { originOf } from '../chromium/address.ts'
import { presentAs, strict } from '../lib/strict.ts'

type FrameMember =
  | 'detached'
  | 'frameTreeNodeId'
  | 'isDestroyed'
  | 'name'
  | 'origin'
  | 'parent'
  | 'processId'
  | 'routingId'
  | 'top'
  | 'url'

/** The main frame of a window, where the preload runs and every message comes from. */
export function createMainFrame(currentUrl: () => string, isDestroyed: () => boolean): WebFrameMain {
  const model: Pick<WebFrameMain, FrameMember> = {
    detached: false,
    frameTreeNodeId: 1,
    isDestroyed,
    name: '',
    parent: null,
    processId: 1,
    routingId: 1,
    get origin() {
      return originOf(currentUrl())
    },
    get top() {
      return frame
    },
    get url() {
      return currentUrl()
    },
  }
  const frame = presentAs<WebFrameMain, FrameMember>(strict('WebFrameMain', model))
  return frame
}
