import type { BrowserWindow, PrintToPDFOptions, Session, WebContents, WebFrameMain } from 'electron'
import { createCodec } from '../bridge/codec.ts'
import { installPreload, type Send } from '../bridge/preload.ts'
import { originOf, toAppAddress, toChromiumAddress } from '../chromium/address.ts'
import { runningChromium } from '../chromium/chromium.ts'
import { addFrame, type FrameOwner, type Navigation, removeFramesOf } from '../chromium/frames.ts'
import { watchTarget } from '../chromium/targets.ts'
import {
  evaluate,
  navigate,
  onWindowOpening,
  openWindowPage,
  resizePage,
  type WindowOpening,
  type WindowPage,
} from '../chromium/window-page.ts'
import { preventable } from '../lib/preventable.ts'
import { record } from '../lib/records.ts'
import { report } from '../lib/report.ts'
import { presentAs } from '../lib/strict.ts'
import { StrictEmitter } from '../lib/strict-emitter.ts'
import { app } from './app.ts'
import { ipcMain } from './ipc-main.ts'
import { nativeTheme } from './native-theme.ts'
import { printToPDF } from './print-to-pdf.ts'
import { defaultSession } from './session.ts'
import { type WebContentsEvents, webContentsEvents } from './web-contents-events.ts'
import { createMainFrame } from './web-frame-main.ts'

type WebContentsMember =
  | 'close'
  | 'closeDevTools'
  | 'executeJavaScript'
  | 'forcefullyCrashRenderer'
  | 'getURL'
  | 'getZoomFactor'
  | 'id'
  | 'isCrashed'
  | 'isDestroyed'
  | 'isDevToolsOpened'
  | 'isLoading'
  | 'loadURL'
  | 'mainFrame'
  | 'openDevTools'
  | 'printToPDF'
  | 'reload'
  | 'send'
  | 'session'
  | 'setWindowOpenHandler'
  | 'setZoomFactor'

/** What the contents need of the window around them. */
export type WindowOfContents = {
  readonly preload: string | undefined
  readonly size: { width: number; height: number }
  close(): void
  gone(): void
  painted(): void
  /** Opens another window, for a page that was allowed to. */
  openChild(url: string, options: Electron.BrowserWindowConstructorOptions): BrowserWindow
}

type WindowOpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

const codec = createCodec()
let count = 0

/** Electron's `webContents`: one page of Chromium, with the app's guards around it. */
export class StandInWebContents
  extends StrictEmitter<WebContentsEvents>
  implements Pick<WebContents, WebContentsMember>, FrameOwner
{
  readonly id: number
  readonly session = presentAs<Session>(defaultSession)
  readonly mainFrame: WebFrameMain
  /** Chromium's own name for the page; Playwright finds windows by it. */
  targetId: string | undefined
  private readonly window: WindowOfContents
  readonly self: () => WebContents
  private readonly opened: Promise<WindowPage>
  private url = ''
  private isGone = false
  private hasCrashed = false
  private navigatesByItself = false
  private zoomFactor = 1
  private sendToPreload: Send = () => undefined
  private windowOpenHandler: WindowOpenHandler = () => ({ action: 'allow' })

  /** `self` gives the strict proxy around these contents, which is what the app may see. */
  constructor(window: WindowOfContents, self: () => WebContents) {
    super('webContents', webContentsEvents)
    this.window = window
    this.self = self
    count += 1
    this.id = count
    this.mainFrame = createMainFrame(
      () => this.url,
      () => this.isGone,
    )
    this.opened = this.open()
    this.opened.catch((error: unknown) => report('electron stand-in: a window did not open', error))
  }

  private async open(): Promise<WindowPage> {
    const opened = await openWindowPage({ ...this.window.size, zoom: this.zoomFactor })
    const { session, targetId } = opened
    this.targetId = targetId
    addFrame(targetId, this, true)
    watchTarget(targetId, { session, crashed: () => this.crashed(), destroyed: () => this.closed(opened) })
    this.followPage(opened)
    if (this.window.preload) await this.runPreload(opened, this.window.preload)
    await nativeTheme.follow(session)
    return opened
  }

  private followPage({ session, targetId }: WindowPage): void {
    session.on('Page.frameAttached', ({ frameId }) => addFrame(frameId, this, false))
    onWindowOpening(session, (opening) => this.pageOpensWindow(opening))
    session.on('Page.frameRequestedNavigation', ({ url, frameId }) => {
      // Chromium makes no request for other schemes, so those can be told to the app but not held back.
      if (!/^(https?|about|blob|data|javascript):/.test(url))
        this.mayNavigate({ url, isMainFrame: frameId === targetId, isRedirect: false })
    })
    session.on('Page.frameNavigated', ({ frame }) => {
      if (frame.parentId) return
      this.url = toAppAddress(frame.url)
      this.announce('did-navigate', preventable({}), this.url)
    })
    session.on('Page.navigatedWithinDocument', ({ frameId, url }) => {
      if (frameId === targetId) this.url = toAppAddress(url)
    })
    session.on('Page.domContentEventFired', () => this.announce('dom-ready', preventable({})))
    session.on('Page.loadEventFired', () => {
      this.announce('did-finish-load')
      this.window.painted()
    })
  }

  private async runPreload(opened: WindowPage, file: string): Promise<void> {
    this.sendToPreload = await installPreload(opened, file, {
      onMessage: (message) => ipcMain.receive(this.self(), message),
      onError: (error) => {
        report(`Unable to load preload script: ${file}`, error)
        this.announce('preload-error', preventable({}), file, error)
      },
    })
  }

  private crashed(): void {
    this.hasCrashed = true
    const details = { reason: 'crashed', exitCode: 5 } as const
    this.announce('render-process-gone', preventable({}), details)
    app.announce('render-process-gone', preventable({}), this.self(), details)
  }

  private closed({ session }: WindowPage): void {
    this.isGone = true
    removeFramesOf(this)
    nativeTheme.leave(session)
    this.announce('destroyed')
    this.window.gone()
  }

  private pageOpensWindow({ url, windowName, windowFeatures }: WindowOpening): void {
    const features = windowFeatures.join(',')
    const details = {
      url: toAppAddress(url),
      frameName: windowName,
      features,
      disposition: features ? ('new-window' as const) : ('foreground-tab' as const),
      referrer: { url: this.url, policy: 'strict-origin-when-cross-origin' as const },
    }
    const response = this.windowOpenHandler(details)
    record('webContents.windowOpen', details.url, response.action)
    if (response.action !== 'allow') return
    const options = response.overrideBrowserWindowOptions ?? {}
    const child = this.window.openChild(details.url, options)
    this.announce('did-create-window', child, { ...details, options })
  }

  mayNavigate({ url, isMainFrame, isRedirect }: Navigation): boolean {
    // Electron asks only about what the page does: not about loads of the app's own, nor reloads.
    if (isMainFrame && !isRedirect && (this.navigatesByItself || url === this.url)) return true
    const details = preventable({ url, isSameDocument: false, isMainFrame, frame: this.mainFrame })
    if (isRedirect) this.announce('will-redirect', details, url)
    else {
      this.announce('will-frame-navigate', details)
      if (isMainFrame) this.announce('will-navigate', details, url)
    }
    if (details.defaultPrevented) record('webContents.navigationPrevented', url)
    return !details.defaultPrevented
  }

  async loadURL(url: string): Promise<void> {
    const { session } = await this.opened
    const address = toChromiumAddress(url)
    await defaultSession.permissions.apply(this.self(), new URL(address).origin, originOf(url))
    this.navigatesByItself = true
    try {
      await navigate(session, address)
    } catch (error) {
      this.announce('did-fail-load', preventable({}), -2, String(error), url, true)
      throw error
    } finally {
      this.navigatesByItself = false
    }
  }

  reload(): void {
    this.hasCrashed = false
    void this.loadURL(this.url)
  }

  send(channel: string, ...values: unknown[]): void {
    // As in Electron, what cannot be cloned throws here, not later.
    codec.encode(values)
    void this.opened.then(() => this.sendToPreload(channel, values))
  }

  setWindowOpenHandler(handler: WindowOpenHandler): void {
    this.windowOpenHandler = handler
  }

  async executeJavaScript(expression: string): Promise<unknown> {
    const { session } = await this.opened
    return evaluate(session, expression)
  }

  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    const { session } = await this.opened
    return printToPDF(session, options)
  }

  /** Makes the page as large as its window is now. */
  async resize(): Promise<void> {
    const { session } = await this.opened
    await resizePage(session, { ...this.window.size, zoom: this.zoomFactor })
  }

  /** Closes the page without asking anyone. */
  async destroy(): Promise<void> {
    const { targetId } = await this.opened
    // It may have closed itself.
    await runningChromium()
      .browser.send('Target.closeTarget', { targetId })
      .catch(() => undefined)
  }

  close(): void {
    this.window.close()
  }

  forcefullyCrashRenderer(): void {
    // The page is gone before it can answer.
    void this.opened.then(({ session }) => session.send('Page.crash').catch(() => undefined))
  }

  getURL(): string {
    return this.url
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  isCrashed(): boolean {
    return this.hasCrashed
  }

  isLoading(): boolean {
    return this.navigatesByItself
  }

  getZoomFactor(): number {
    return this.zoomFactor
  }

  setZoomFactor(factor: number): void {
    this.zoomFactor = factor
    void this.resize()
  }

  openDevTools(): void {
    record('webContents.openDevTools')
  }

  closeDevTools(): void {
    record('webContents.closeDevTools')
  }

  isDevToolsOpened(): boolean {
    return false
  }
}
