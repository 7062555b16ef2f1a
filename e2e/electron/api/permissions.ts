import type { Session, WebContents } from 'electron'
import { runningChromium } from '../chromium/chromium.ts'

/** Decides about permissions while they are asked for. */
export type RequestHandler = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
/** Decides about permissions that are looked up. */
export type CheckHandler = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type Permission = Parameters<CheckHandler>[1]
type Descriptor = { name: string; sysex?: boolean }

/** Electron's names of the permissions Chromium lets a debugger set, with Chromium's own. */
const permissions = new Map<Permission, readonly Descriptor[]>([
  ['clipboard-read', [{ name: 'clipboard-read' }]],
  ['clipboard-sanitized-write', [{ name: 'clipboard-write' }]],
  ['geolocation', [{ name: 'geolocation' }]],
  ['idle-detection', [{ name: 'idle-detection' }]],
  ['local-fonts', [{ name: 'local-fonts' }]],
  ['media', [{ name: 'camera' }, { name: 'microphone' }]],
  ['midi', [{ name: 'midi' }]],
  ['midiSysex', [{ name: 'midi', sysex: true }]],
  ['notifications', [{ name: 'notifications' }]],
  ['persistent-storage', [{ name: 'persistent-storage' }]],
  ['screen-wake-lock', [{ name: 'screen-wake-lock' }]],
  ['window-management', [{ name: 'window-management' }]],
])

/**
 * The session's permission handlers. Chromium cannot ask them while a page runs, so they are asked about every
 * permission before a page loads, and their answers are set: right for handlers that decide by name and origin.
 */
export class Permissions {
  requestHandler: RequestHandler | null = null
  checkHandler: CheckHandler | null = null

  /** Asks the handlers for a page that is about to load. `origin` is Chromium's name for it, `appOrigin` the app's. */
  async apply(contents: WebContents, origin: string, appOrigin: string): Promise<void> {
    const { browser } = runningChromium()
    for (const [permission, descriptors] of permissions) {
      const setting = (await this.isGranted(contents, permission, appOrigin)) ? 'granted' : 'denied'
      for (const descriptor of descriptors)
        await browser.send('Browser.setPermission', { permission: descriptor, setting, origin })
    }
  }

  // As in Electron, what no handler speaks about is granted.
  private async isGranted(contents: WebContents, permission: Permission, appOrigin: string): Promise<boolean> {
    const requestingUrl = `${appOrigin}/`
    const isAllowed =
      this.checkHandler?.(contents, permission, requestingUrl, { requestingUrl, isMainFrame: true }) ?? true
    const { requestHandler } = this
    if (!isAllowed || !requestHandler) return isAllowed
    return new Promise((resolve) => requestHandler(contents, permission, resolve, { requestingUrl, isMainFrame: true }))
  }
}
