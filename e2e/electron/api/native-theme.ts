import type { NativeTheme } from 'electron'
import type { DebuggerSession } from '../chromium/debugger.ts'
import { strict } from '../lib/strict.ts'
import { StrictEmitter } from '../lib/strict-emitter.ts'

type ThemeMember = 'shouldUseDarkColors' | 'themeSource'

/** Electron's `nativeTheme`, over a system that is always light. */
class StandInNativeTheme extends StrictEmitter<{ updated: [] }> implements Pick<NativeTheme, ThemeMember> {
  private source: NativeTheme['themeSource'] = 'system'
  private readonly pages = new Set<DebuggerSession>()

  constructor() {
    super('nativeTheme', ['updated'])
  }

  get themeSource(): NativeTheme['themeSource'] {
    return this.source
  }

  set themeSource(source: NativeTheme['themeSource']) {
    const wasDark = this.shouldUseDarkColors
    this.source = source
    for (const page of this.pages) void this.show(page)
    if (wasDark !== this.shouldUseDarkColors) this.announce('updated')
  }

  get shouldUseDarkColors(): boolean {
    return this.source === 'dark'
  }

  /** Makes a page prefer the theme's colors from now on. */
  async follow(page: DebuggerSession): Promise<void> {
    this.pages.add(page)
    if (this.source !== 'system') await this.show(page)
  }

  /** Forgets a page that is gone. */
  leave(page: DebuggerSession): void {
    this.pages.delete(page)
  }

  private async show(page: DebuggerSession): Promise<void> {
    // An empty value leaves the page to whatever the test itself emulates.
    const value = this.source === 'system' ? '' : this.source
    const features = [{ name: 'prefers-color-scheme', value }]
    // The page may be closing.
    await page.send('Emulation.setEmulatedMedia', { features }).catch(() => undefined)
  }
}

/** Electron's `nativeTheme`. */
export const nativeTheme = strict('nativeTheme', new StandInNativeTheme())
