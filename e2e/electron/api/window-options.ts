import type { BrowserWindowConstructorOptions } from 'electron'
import { NotModelledError } from '../lib/strict.ts'
import { assertSafe } from './web-preferences.ts'

// How a window looks and behaves on a real desktop, which nothing here can show.
const appearance = new Set([
  'acceptFirstMouse',
  'autoHideMenuBar',
  'backgroundColor',
  'center',
  'closable',
  'darkTheme',
  'frame',
  'fullscreenable',
  'icon',
  'maximizable',
  'minimizable',
  'movable',
  'resizable',
  'skipTaskbar',
  'titleBarOverlay',
  'titleBarStyle',
  'trafficLightPosition',
  'useContentSize',
])

const modelled = new Set([
  'fullscreen',
  'height',
  'minHeight',
  'minWidth',
  'show',
  'title',
  'webPreferences',
  'width',
  'x',
  'y',
])

/** Refuses options whose effect is not modelled, and unsafe preferences. */
export function assertModelledOptions(options: BrowserWindowConstructorOptions): void {
  for (const name of Object.keys(options))
    if (!appearance.has(name) && !modelled.has(name)) throw new NotModelledError(`BrowserWindow option ${name}`)
  assertSafe(options.webPreferences ?? {})
}
