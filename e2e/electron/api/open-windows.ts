/** What the app's life needs to know of a window. */
export type OpenWindow = {
  /** Asks the window to close; false when a listener of its `close` event prevented that. */
  requestClose(): boolean
}

/** Every window that is not closed yet. */
export const openWindows = new Set<OpenWindow>()
