import type { WebContents } from 'electron'
import { strict } from '../lib/strict.ts'
import { BrowserWindow } from './browser-window.ts'
import type { StandInWebContents } from './web-contents.ts'

const all = (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents)

/** Electron's `webContents`, the list of them. Playwright finds a window by its debugger's target. */
export const webContents = strict('webContents', {
  getAllWebContents: all,
  fromId: (id: number) => all().find((contents) => contents.id === id),
  fromDevToolsTargetId: (targetId: string) =>
    all().find((contents) => (contents as unknown as StandInWebContents).targetId === targetId),
})
