import type {
  BrowserWindow,
  DidCreateWindowDetails,
  Event,
  RenderProcessGoneDetails,
  WebContentsWillFrameNavigateEventParams,
  WebContentsWillNavigateEventParams,
  WebContentsWillRedirectEventParams,
} from 'electron'

/** The events of a window's contents that are modelled, with their arguments. */
export type WebContentsEvents = {
  'dom-ready': [event: Event]
  'did-finish-load': []
  'did-fail-load': [event: Event, errorCode: number, errorDescription: string, url: string, isMainFrame: boolean]
  'did-navigate': [event: Event, url: string]
  'did-create-window': [window: BrowserWindow, details: DidCreateWindowDetails]
  'will-navigate': [event: Event<WebContentsWillNavigateEventParams>, url: string]
  'will-frame-navigate': [event: Event<WebContentsWillFrameNavigateEventParams>]
  'will-redirect': [event: Event<WebContentsWillRedirectEventParams>, url: string]
  'render-process-gone': [event: Event, details: RenderProcessGoneDetails]
  'preload-error': [event: Event, preloadPath: string, error: Error]
  destroyed: []
  // Never happen here (webviews are refused, hangs are not noticed), but guarding against them must be possible.
  'will-attach-webview': []
  unresponsive: []
  responsive: []
}

/** Their names. */
export const webContentsEvents: readonly (keyof WebContentsEvents)[] = [
  'dom-ready',
  'did-finish-load',
  'did-fail-load',
  'did-navigate',
  'did-create-window',
  'will-navigate',
  'will-frame-navigate',
  'will-redirect',
  'render-process-gone',
  'preload-error',
  'destroyed',
  'will-attach-webview',
  'unresponsive',
  'responsive',
]
