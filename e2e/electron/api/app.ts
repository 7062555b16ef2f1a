import type { App, BrowserWindow as ElectronWindow, Event, WebContents } from 'electron'
import { startChromium } from '../chromium/chromium.ts'
import { announceDownloads } from '../chromium/downloads.ts'
import { closePopups } from '../chromium/popups.ts'
import { interceptRequests } from '../chromium/requests.ts'
import { followTargets } from '../chromium/targets.ts'
import { switchValue } from '../command-line.ts'
import { InstanceLock, type InstanceMessage } from '../lib/instance-lock.ts'
import { preventable } from '../lib/preventable.ts'
import { record } from '../lib/records.ts'
import { strict } from '../lib/strict.ts'
import { StrictEmitter } from '../lib/strict-emitter.ts'
import { AppPaths } from './app-paths.ts'
import { CommandLineSwitches } from './command-line-switches.ts'
import { openWindows } from './open-windows.ts'

type AppMember =
  | 'addRecentDocument'
  | 'clearRecentDocuments'
  | 'commandLine'
  | 'disableHardwareAcceleration'
  | 'dock'
  | 'enableSandbox'
  | 'exit'
  | 'focus'
  | 'getAppPath'
  | 'getLocale'
  | 'getName'
  | 'getPath'
  | 'getVersion'
  | 'hasSingleInstanceLock'
  | 'isPackaged'
  | 'isReady'
  | 'name'
  | 'quit'
  | 'releaseSingleInstanceLock'
  | 'requestSingleInstanceLock'
  | 'setAboutPanelOptions'
  | 'setAppUserModelId'
  | 'setName'
  | 'setPath'
  | 'whenReady'

type AppEvents = {
  ready: [launchInfo: object]
  activate: [event: Event, hasVisibleWindows: boolean]
  'second-instance': [event: Event, argv: string[], workingDirectory: string, additionalData: unknown]
  'browser-window-created': [event: Event, window: ElectronWindow]
  'browser-window-focus': [event: Event, window: ElectronWindow]
  'web-contents-created': [event: Event, contents: WebContents]
  'render-process-gone': [event: Event, contents: WebContents, details: Electron.RenderProcessGoneDetails]
  'window-all-closed': []
  'before-quit': [event: Event]
  'will-quit': [event: Event]
  quit: [event: Event, exitCode: number]
  // Never happen here, but guarding against them must be possible.
  'child-process-gone': []
  'certificate-error': []
  'open-file': []
  'open-url': []
}

const events: readonly (keyof AppEvents)[] = [
  'ready',
  'activate',
  'second-instance',
  'browser-window-created',
  'browser-window-focus',
  'web-contents-created',
  'render-process-gone',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'child-process-gone',
  'certificate-error',
  'open-file',
  'open-url',
]

/** What the runner knows about the app before its main script starts. */
export type Boot = { appPath: string; name: string; version: string; switches: readonly string[] }

/** Electron's `app`: the life of the process, its folders, and the one Chromium behind it. */
class StandInApp extends StrictEmitter<AppEvents> implements Pick<App, AppMember> {
  name = 'Electron'
  readonly isPackaged = false
  readonly dock = undefined
  readonly commandLine = new CommandLineSwitches()
  private booted: Boot = { appPath: process.cwd(), name: 'Electron', version: '0.0.0', switches: [] }
  private paths = new AppPaths(undefined)
  private lock: InstanceLock | undefined
  private closeChromium: (() => Promise<void>) | undefined
  private isStarted = false
  private isQuitting = false
  private hasLeft = false
  private announceReady: () => void = () => undefined
  private readonly ready = new Promise<void>((resolve) => {
    this.announceReady = resolve
  })

  constructor() {
    super('app', events)
  }

  /** Called by the runner before the main script is loaded. */
  boot(boot: Boot): void {
    this.booted = boot
    this.name = boot.name
    this.paths = new AppPaths(switchValue(boot.switches, 'user-data-dir'))
  }

  /** Called by the runner once the main script is loaded: starts Chromium and announces `ready`. */
  async start(): Promise<void> {
    if (this.hasLeft) return
    const chromium = await startChromium(this.getPath('sessionData'), this.commandLine.toArguments(), () =>
      process.exit(1),
    )
    this.closeChromium = () => chromium.close()
    closePopups(chromium.browser)
    await followTargets(chromium.browser)
    await announceDownloads(chromium.browser)
    await interceptRequests(chromium.browser)
    if (this.booted.switches.some((argument) => argument.startsWith('--remote-debugging-port')))
      process.stderr.write(`\nDevTools listening on ${chromium.debuggerAddress}\n`)
    this.isStarted = true
    // Through the strict proxy: Playwright's loader replaces `app.emit` to hold this event back.
    app.announce('ready', {})
    this.announceReady()
  }

  /** Called by a window after it is gone. */
  windowClosed(): void {
    if (openWindows.size > 0 || this.hasLeft) return
    if (this.isQuitting) this.leave()
    else if (!this.announce('window-all-closed')) this.quit()
  }

  whenReady(): Promise<void> {
    return this.ready
  }

  isReady(): boolean {
    return this.isStarted
  }

  quit(): void {
    if (this.isQuitting || this.hasLeft) return
    const event = preventable({})
    this.announce('before-quit', event)
    if (event.defaultPrevented) return
    this.isQuitting = true
    if (openWindows.size === 0) this.leave()
    // As in Electron, one window that stays open keeps the app running.
    const areAllClosing = [...openWindows].every((window) => window.requestClose())
    if (!areAllClosing) this.isQuitting = false
  }

  exit(exitCode = 0): void {
    if (this.hasLeft) return
    this.hasLeft = true
    this.announce('quit', preventable({}), exitCode)
    this.lock?.release()
    const finish = (): void => {
      this.paths.cleanUp()
      process.exit(exitCode)
    }
    if (this.closeChromium) void this.closeChromium().then(finish, finish)
    else finish()
  }

  private leave(): void {
    const event = preventable({})
    this.announce('will-quit', event)
    if (event.defaultPrevented) this.isQuitting = false
    else this.exit(0)
  }

  requestSingleInstanceLock(additionalData: Record<string, unknown> = {}): boolean {
    this.lock ??= new InstanceLock(this.getPath('userData'))
    const message: InstanceMessage = { argv: process.argv, workingDirectory: process.cwd(), additionalData }
    return this.lock.acquire(message, (sent) =>
      this.announce('second-instance', preventable({}), sent.argv, sent.workingDirectory, sent.additionalData),
    )
  }

  hasSingleInstanceLock(): boolean {
    return this.lock?.isHeld ?? false
  }

  releaseSingleInstanceLock(): void {
    this.lock?.release()
  }

  getPath(name: Parameters<App['getPath']>[0]): string {
    return this.paths.get(name)
  }

  setPath(name: string, folder: string): void {
    this.paths.set(name, folder)
  }

  getAppPath(): string {
    return this.booted.appPath
  }

  getName(): string {
    return this.name
  }

  setName(name: string): void {
    this.name = name
  }

  getVersion(): string {
    return this.booted.version
  }

  getLocale(): string {
    return 'en-US'
  }

  enableSandbox(): void {
    if (this.isStarted) throw new Error('app.enableSandbox() can only be called before app is ready')
    record('app.enableSandbox')
  }

  disableHardwareAcceleration(): void {
    record('app.disableHardwareAcceleration')
  }

  focus(options?: Electron.FocusOptions): void {
    record('app.focus', options)
  }

  setAppUserModelId(id: string): void {
    record('app.setAppUserModelId', id)
  }

  setAboutPanelOptions(options: Electron.AboutPanelOptionsOptions): void {
    record('app.setAboutPanelOptions', options)
  }

  addRecentDocument(file: string): void {
    record('app.addRecentDocument', file)
  }

  clearRecentDocuments(): void {
    record('app.clearRecentDocuments')
  }
}

/** Electron's `app`. */
export const app = strict('app', new StandInApp())
