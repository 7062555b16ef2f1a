import type { Display, Screen } from 'electron'
import { strict } from '../lib/strict.ts'

type ScreenMember = 'getAllDisplays' | 'getCursorScreenPoint' | 'getDisplayMatching' | 'getPrimaryDisplay'

const bounds = { x: 0, y: 0, width: 1920, height: 1080 }

const display: Display = {
  accelerometerSupport: 'unavailable',
  bounds,
  colorDepth: 24,
  colorSpace: 'srgb',
  depthPerComponent: 8,
  detected: true,
  displayFrequency: 60,
  id: 1,
  internal: true,
  label: 'Stand-in display',
  maximumCursorSize: { width: 64, height: 64 },
  monochrome: false,
  nativeOrigin: { x: 0, y: 0 },
  rotation: 0,
  scaleFactor: 1,
  size: { width: bounds.width, height: bounds.height },
  touchSupport: 'unavailable',
  workArea: bounds,
  workAreaSize: { width: bounds.width, height: bounds.height },
}

/** Electron's `screen`: one display, of which everything is work area. */
export const screen = strict<Pick<Screen, ScreenMember>>('screen', {
  getAllDisplays: () => [display],
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
  getDisplayMatching: () => display,
  getPrimaryDisplay: () => display,
})
