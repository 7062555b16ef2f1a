import type { DownloadItem, Event, Protocol, Session, WebContents, WebRequest } from 'electron'
import { record } from '../lib/records.ts'
import { presentAs, strict } from '../lib/strict.ts'
import { StrictEmitter } from '../lib/strict-emitter.ts'
import { type CheckHandler, Permissions, type RequestHandler } from './permissions.ts'
import { protocol } from './protocol.ts'
import { webRequest } from './web-request.ts'

type SessionMember =
  | 'isPersistent'
  | 'protocol'
  | 'setBluetoothPairingHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setPermissionRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'setUSBProtectedClassesHandler'
  | 'webRequest'

type SessionEvents = { 'will-download': [event: Event, item: DownloadItem, contents: WebContents] }

/** The one session there is. */
class StandInSession extends StrictEmitter<SessionEvents> implements Pick<Session, SessionMember> {
  readonly protocol = presentAs<Protocol>(protocol)
  readonly webRequest = presentAs<WebRequest>(webRequest)
  readonly permissions = new Permissions()

  constructor() {
    super('session', ['will-download'])
  }

  isPersistent(): boolean {
    return true
  }

  setPermissionRequestHandler(handler: RequestHandler | null): void {
    this.permissions.requestHandler = handler
  }

  setPermissionCheckHandler(handler: CheckHandler | null): void {
    this.permissions.checkHandler = handler
  }

  // Devices, screens and pairings never exist here: that a handler was set is all there is to see.
  setDevicePermissionHandler(handler: Parameters<Session['setDevicePermissionHandler']>[0]): void {
    record('session.setDevicePermissionHandler', typeof handler)
  }

  setDisplayMediaRequestHandler(handler: Parameters<Session['setDisplayMediaRequestHandler']>[0]): void {
    record('session.setDisplayMediaRequestHandler', typeof handler)
  }

  setBluetoothPairingHandler(handler: Parameters<Session['setBluetoothPairingHandler']>[0]): void {
    record('session.setBluetoothPairingHandler', typeof handler)
  }

  setUSBProtectedClassesHandler(handler: Parameters<Session['setUSBProtectedClassesHandler']>[0]): void {
    record('session.setUSBProtectedClassesHandler', typeof handler)
  }

  setSpellCheckerEnabled(enable: boolean): void {
    record('session.setSpellCheckerEnabled', enable)
  }
}

/** `session.defaultSession`. */
export const defaultSession = strict('session.defaultSession', new StandInSession())

/** Electron's `session`. Partitions would need a profile of their own each, and are not modelled. */
export const session = strict('session', { defaultSession })
