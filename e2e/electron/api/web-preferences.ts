import type { WebPreferences } from 'electron'
import { NotModelledError } from '../lib/strict.ts'

// The values Electron's security checklist asks for; any other value would weaken the page.
const required = new Map<string, unknown>([
  ['allowRunningInsecureContent', false],
  ['contextIsolation', true],
  ['enableBlinkFeatures', ''],
  ['experimentalFeatures', false],
  ['nodeIntegration', false],
  ['nodeIntegrationInSubFrames', false],
  ['nodeIntegrationInWorker', false],
  ['sandbox', true],
  ['webSecurity', true],
  ['webviewTag', false],
])

// Settings without an effect that a test could see.
const harmless = new Set([
  'autoplayPolicy',
  'backgroundThrottling',
  'defaultEncoding',
  'devTools',
  'disableBlinkFeatures',
  'navigateOnDragDrop',
  'plugins',
  'preload',
  'safeDialogs',
  'spellcheck',
  'webgl',
])

/** Refuses settings that weaken the page, and settings whose effect is not modelled. */
export function assertSafe(preferences: WebPreferences): void {
  for (const [name, value] of Object.entries(preferences)) {
    if (required.has(name)) {
      if (value !== undefined && value !== required.get(name))
        throw new Error(`electron stand-in refuses webPreferences.${name}: ${String(value)}`)
    } else if (!harmless.has(name)) throw new NotModelledError(`webPreferences.${name}`)
  }
}
