import { createBrowserPlatform } from './browser.ts'
import { createDesktopPlatform } from './desktop.ts'
import type { Platform } from './platform.ts'

/** The shell that the workbench runs in: the desktop's where its preload script has spoken, else a browser. */
export function choosePlatform(): Platform {
  return window.desktop === undefined ? createBrowserPlatform() : createDesktopPlatform(window.desktop)
}
