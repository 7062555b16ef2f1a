import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserWindowConstructorOptions, BrowserWindow as ElectronWindow, WebContents } from 'electron'
import { preventable } from '../lib/preventable.ts'
import { presentAs, strict } from '../lib/strict.ts'
import { app } from './app.ts'
import { BaseWindow } from './base-window.ts'
import { type OpenWindow, openWindows } from './open-windows.ts'
import { StandInWebContents, type WindowOfContents } from './web-contents.ts'

type WindowMember = 'close' | 'destroy' | 'id' | 'isDestroyed' | 'loadFile' | 'loadURL' | 'reload' | 'webContents'

const windows = new Set<StandInBrowserWindow>()
let count = 0

/** Electron's `BrowserWindow`: one page of Chromium in a frame. */
class StandInBrowserWindow
  extends BaseWindow
  implements Pick<ElectronWindow, WindowMember>, OpenWindow, WindowOfContents
{
  readonly id: number
  readonly webContents: WebContents
  readonly preload: string | undefined
  private readonly contents: StandInWebContents
  /** The strict proxy around this window, which is all the app may see of it. */
  private self = presentAs<ElectronWindow>(this)
  private hasPainted = false
  private isGone = false

  static getAllWindows(): ElectronWindow[] {
    return [...windows].map((window) => window.self)
  }

  static getFocusedWindow(): ElectronWindow | null {
    return StandInBrowserWindow.getAllWindows().find((window) => window.isFocused()) ?? null
  }

  static fromId(id: number): ElectronWindow | null {
    return StandInBrowserWindow.getAllWindows().find((window) => window.id === id) ?? null
  }

  static fromWebContents(contents: WebContents): ElectronWindow | null {
    return StandInBrowserWindow.getAllWindows().find((window) => window.webContents === contents) ?? null
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    super(options)
    count += 1
    this.id = count
    this.preload = options.webPreferences?.preload
    this.contents = strict('webContents', new StandInWebContents(this, () => this.webContents))
    this.webContents = presentAs<WebContents>(this.contents)
  }

  /** Makes the window known, under the proxy the app holds. */
  register(self: ElectronWindow): void {
    this.self = self
    windows.add(this)
    openWindows.add(this)
    app.announce('web-contents-created', preventable({}), this.webContents)
    app.announce('browser-window-created', preventable({}), self)
  }

  loadURL(url: string): Promise<void> {
    return this.contents.loadURL(url)
  }

  loadFile(file: string): Promise<void> {
    return this.loadURL(pathToFileURL(path.resolve(app.getAppPath(), file)).href)
  }

  reload(): void {
    this.contents.reload()
  }

  close(): void {
    this.requestClose()
  }

  requestClose(): boolean {
    const event = preventable({})
    this.announce('close', event)
    if (!event.defaultPrevented) this.destroy()
    return !event.defaultPrevented
  }

  destroy(): void {
    if (!this.isGone) void this.contents.destroy()
  }

  isDestroyed(): boolean {
    return this.isGone
  }

  painted(): void {
    if (this.hasPainted) return
    this.hasPainted = true
    this.announce('ready-to-show')
  }

  gone(): void {
    this.blur()
    this.isGone = true
    windows.delete(this)
    openWindows.delete(this)
    this.announce('closed')
    app.windowClosed()
  }

  openChild(url: string, options: BrowserWindowConstructorOptions): ElectronWindow {
    const child = new BrowserWindow(options)
    // The page that could not be loaded shows so itself.
    child.loadURL(url).catch(() => undefined)
    return child.self
  }

  protected resizePage(): void {
    void this.contents.resize()
  }
}

/** Electron's `BrowserWindow`; every window it makes is strict. */
export const BrowserWindow = new Proxy(strict('BrowserWindow', StandInBrowserWindow), {
  construct(Window, [options]: [BrowserWindowConstructorOptions?]) {
    const window = new Window(options)
    const self = strict('BrowserWindow', window)
    window.register(presentAs<ElectronWindow>(self))
    return self
  },
})
