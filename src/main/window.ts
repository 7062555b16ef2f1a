import { BrowserWindow, nativeTheme, screen } from 'electron'
import { webPreferences } from './security.ts'
import { fitToDisplays, readWindowState, smallestWindow, writeWindowState } from './window-state.ts'

/** What a window is made of: the preload script, the address it shows, and the file that remembers where it stood. */
export interface WindowPlan {
  readonly preload: string
  readonly address: string
  readonly stateFile: string
}

/** Opens the workbench's window where it last stood, and remembers where it is closed. */
export function openWindow({ preload, address, stateFile }: WindowPlan): BrowserWindow {
  const areas = screen.getAllDisplays().map((display) => display.workArea)
  const { x, y, width, height, maximized } = fitToDisplays(readWindowState(stateFile), areas)
  const window = new BrowserWindow({
    width,
    height,
    ...(x === null || y === null ? {} : { x, y }),
    minWidth: smallestWindow.width,
    minHeight: smallestWindow.height,
    title: 'Claimbench',
    show: false,
    autoHideMenuBar: true,
    // What shows for a moment before the first paint; a white flash in a dark room is a fault.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#16191d' : '#fbfcfd',
    webPreferences: { ...webPreferences, preload },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () =>
    writeWindowState(stateFile, { ...window.getNormalBounds(), maximized: window.isMaximized() }),
  )
  // Everything that was saved is on the disk, so a page that died can simply be opened again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  // A window that is closed while it loads is no fault.
  window.loadURL(address).catch(() => undefined)
  return window
}
