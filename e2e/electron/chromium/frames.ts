import type { WebContents } from 'electron'

/** A navigation of a page, before it happens. */
export type Navigation = { url: string; isMainFrame: boolean; isRedirect: boolean }

/** Whoever answers for the frames of one window. */
export type FrameOwner = {
  readonly id: number
  /** The same, as the app sees it. */
  readonly self: () => WebContents
  /** Asks the app whether a navigation may go on. */
  mayNavigate(navigation: Navigation): boolean
}

type Frame = { readonly owner: FrameOwner; readonly isMainFrame: boolean }

const frames = new Map<string, Frame>()

/** Notes that a frame belongs to a window; its requests, and those of its workers, name it. */
export function addFrame(frameId: string, owner: FrameOwner, isMainFrame: boolean): void {
  frames.set(frameId, { owner, isMainFrame })
}

/** Forgets the frames of a window that is gone. */
export function removeFramesOf(owner: FrameOwner): void {
  for (const [frameId, frame] of frames) if (frame.owner === owner) frames.delete(frameId)
}

/** The window a frame belongs to. */
export function frameOf(frameId: string): Frame | undefined {
  return frames.get(frameId)
}
