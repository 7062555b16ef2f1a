import type { App, Session, WebContents } from 'electron'
import { allowsPage, allowsRequest } from './security.ts'

/** Denies every permission, device, download and request that the workbench does not need, which is all but its own files. */
export function lockSession(session: Session, origin: string): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !allowsRequest(url, origin) }))
  session.on('will-download', (event) => event.preventDefault())
}

/** Keeps every page where it is: no other address, no other window, no embedded page. */
export function lockContents(app: App, origin: string): void {
  app.on('web-contents-created', (_event, contents) => lock(contents, origin))
}

function lock(contents: WebContents, origin: string): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !allowsPage(event.url, origin)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}
