import type { CustomScheme, WebPreferences } from 'electron'

/**
 * What the desktop shell allows, as values and pure decisions. `lockdown.ts` and `window.ts` put them into effect; the test beside
 * this file goes through Electron's security checklist item by item.
 */

/** The one origin that the workbench is served from. It never changes: an analyst's stored data belongs to it. */
export const workbenchOrigin = 'app://workbench'

/** The workbench's scheme behaves like https (an origin, storage, workers), but nothing outside the package can answer it. */
export const workbenchScheme = {
  scheme: 'app',
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
} as const satisfies CustomScheme

/** The page has no Node, no Electron and no way round the web's own rules. Spelling is off because it fetches dictionaries. */
export const webPreferences = {
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  contextIsolation: true,
  sandbox: true,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: false,
} as const satisfies WebPreferences

/** Chromium's own errands, which would leave the machine before any page asks for anything, switched off. */
export const chromiumSwitches: readonly (readonly [name: string, value?: string])[] = [
  ['disable-background-networking'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['no-pings'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
]

/** In a package no host name resolves at all. */
export const offlineSwitch = ['host-resolver-rules', 'MAP * ~NOTFOUND'] as const

/** Whether a request may be made: to the workbench's own files, to its own blobs and data, and by the developer tools. */
export function allowsRequest(url: string, origin: string): boolean {
  const socketOrigin = origin.replace(/^http/, 'ws')
  const own = [`${origin}/`, `blob:${origin}/`, 'data:', 'devtools://']
  return own.some((start) => url.startsWith(start)) || (socketOrigin !== origin && url.startsWith(`${socketOrigin}/`))
}

/** Whether a page may be shown in the window: the workbench, and nothing else. */
export function allowsPage(url: string, origin: string): boolean {
  return url === origin || url.startsWith(`${origin}/`)
}

/** Whether a message may be answered: only one from the workbench's own main frame. */
export function allowsSender(
  frame: { readonly origin: string; readonly parent: unknown } | null,
  origin: string,
): boolean {
  return frame !== null && frame.parent === null && frame.origin === origin
}
