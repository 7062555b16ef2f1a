import type { BrowserWindow, BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { record } from '../lib/records.ts'
import { StrictEmitter } from '../lib/strict-emitter.ts'
import { app } from './app.ts'
import { type WindowEvents, windowEvents } from './window-events.ts'
import { WindowGeometry } from './window-geometry.ts'
import { assertModelledOptions } from './window-options.ts'

type BaseMember =
  | 'blur'
  | 'focus'
  | 'getBounds'
  | 'getNormalBounds'
  | 'getSize'
  | 'getTitle'
  | 'hide'
  | 'isFocused'
  | 'isFullScreen'
  | 'isMaximized'
  | 'isMinimized'
  | 'isVisible'
  | 'maximize'
  | 'minimize'
  | 'removeMenu'
  | 'restore'
  | 'setBounds'
  | 'setFullScreen'
  | 'setMenuBarVisibility'
  | 'setSize'
  | 'setTitle'
  | 'show'
  | 'unmaximize'

// The window that has the focus, in a box: there is one among all windows.
const focus: { holder: BaseWindow | undefined } = { holder: undefined }

/** A window without its page: a frame that exists only as numbers. */
export abstract class BaseWindow extends StrictEmitter<WindowEvents> implements Pick<BrowserWindow, BaseMember> {
  private readonly geometry: WindowGeometry
  private title: string
  private shown: boolean

  constructor(options: BrowserWindowConstructorOptions) {
    super('BrowserWindow', windowEvents)
    assertModelledOptions(options)
    this.title = options.title ?? app.getName()
    this.shown = options.show ?? true
    this.geometry = new WindowGeometry(options)
    if (this.shown) focus.holder = this
  }

  /** Makes the page as large as the window. */
  protected abstract resizePage(): void

  /** The window's size, which is its page's too: there are no borders. */
  get size(): { width: number; height: number } {
    const { width, height } = this.geometry.bounds
    return { width, height }
  }

  getBounds(): Rectangle {
    return this.geometry.bounds
  }

  getNormalBounds(): Rectangle {
    return this.geometry.normalBounds
  }

  getSize(): number[] {
    const { width, height } = this.geometry.bounds
    return [width, height]
  }

  setBounds(bounds: Partial<Rectangle>): void {
    this.change(() => this.geometry.place(bounds))
  }

  setSize(width: number, height: number): void {
    this.setBounds({ width, height })
  }

  isMaximized(): boolean {
    return this.geometry.state === 'maximized'
  }

  maximize(): void {
    if (!this.isMaximized()) this.enter('maximized', 'maximize')
  }

  unmaximize(): void {
    if (this.isMaximized()) this.enter('normal', 'unmaximize')
  }

  isMinimized(): boolean {
    return this.geometry.state === 'minimized'
  }

  minimize(): void {
    if (!this.isMinimized()) this.enter('minimized', 'minimize')
  }

  restore(): void {
    if (this.isMinimized()) this.enter('normal', 'restore')
  }

  isFullScreen(): boolean {
    return this.geometry.state === 'full-screen'
  }

  setFullScreen(isFullScreen: boolean): void {
    if (isFullScreen === this.isFullScreen()) return
    if (isFullScreen) this.enter('full-screen', 'enter-full-screen')
    else this.enter('normal', 'leave-full-screen')
  }

  isVisible(): boolean {
    return this.shown && !this.isMinimized()
  }

  show(): void {
    if (!this.shown) {
      this.shown = true
      this.announce('show')
    }
    this.focus()
  }

  hide(): void {
    if (!this.shown) return
    this.shown = false
    this.blur()
    this.announce('hide')
  }

  isFocused(): boolean {
    return focus.holder === this
  }

  focus(): void {
    if (!this.shown || this.isFocused()) return
    focus.holder?.blur()
    focus.holder = this
    this.announce('focus')
  }

  blur(): void {
    if (!this.isFocused()) return
    focus.holder = undefined
    this.announce('blur')
  }

  getTitle(): string {
    return this.title
  }

  setTitle(title: string): void {
    this.title = title
  }

  removeMenu(): void {
    record('BrowserWindow.removeMenu')
  }

  setMenuBarVisibility(isVisible: boolean): void {
    record('BrowserWindow.setMenuBarVisibility', isVisible)
  }

  private enter(
    state: WindowGeometry['state'],
    event: 'maximize' | 'unmaximize' | 'minimize' | 'restore' | 'enter-full-screen' | 'leave-full-screen',
  ): void {
    this.change(() => {
      this.geometry.state = state
    })
    this.announce(event)
  }

  private change(apply: () => void): void {
    const before = this.getBounds()
    apply()
    const after = this.getBounds()
    if (before.x !== after.x || before.y !== after.y) {
      this.announce('move')
      this.announce('moved')
    }
    if (before.width === after.width && before.height === after.height) return
    this.resizePage()
    this.announce('resize')
    this.announce('resized')
  }
}
