import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app, BrowserWindow, clipboard, dialog, protocol, session } from 'electron'
import { serveBundle } from './bundle.ts'
import { systemDialogs } from './dialogs.ts'
import { clipboardHandlers } from './handlers/clipboard.ts'
import { createExports } from './handlers/export.ts'
import { fileHandlers } from './handlers/files.ts'
import { journalHandlers } from './handlers/journal.ts'
import { libraryHandlers } from './handlers/library.ts'
import { registerChannels } from './ipc.ts'
import { lockContents, lockSession } from './lockdown.ts'
import { setMenu } from './menu.ts'
import { chromiumSwitches, offlineSwitch, workbenchOrigin, workbenchScheme } from './security.ts'
import { openWindow } from './window.ts'

/** The development server's address, which only an unpackaged app listens to. */
const developmentServer = app.isPackaged ? undefined : process.env.ELECTRON_RENDERER_URL
const developing = developmentServer !== undefined
const origin = developing ? new URL(developmentServer).origin : workbenchOrigin
const out = join(import.meta.dirname, '..')

app.enableSandbox()
protocol.registerSchemesAsPrivileged([workbenchScheme])
for (const [name, value] of chromiumSwitches) app.commandLine.appendSwitch(name, value)
if (!developing) app.commandLine.appendSwitch(...offlineSwitch)

const profile = app.commandLine.getSwitchValue('user-data-dir')
if (profile !== '') {
  mkdirSync(profile, { recursive: true })
  app.setPath('userData', profile)
}

if (app.requestSingleInstanceLock()) app.whenReady().then(start).catch(giveUp)
else app.quit()

async function start(): Promise<void> {
  const userData = app.getPath('userData')
  lockSession(session.defaultSession, origin)
  lockContents(app, origin)
  if (!developing) protocol.handle(workbenchScheme.scheme, await serveBundle(join(out, 'renderer'), origin))

  const cases = join(userData, 'cases')
  const dialogs = systemDialogs(() => BrowserWindow.getAllWindows()[0] ?? null)
  const journal = journalHandlers(cases)
  const exports = createExports(dialogs)
  const handlers = {
    ...journal,
    ...libraryHandlers(cases, journal['journal.close']),
    ...exports.handlers,
    ...fileHandlers(dialogs),
    ...clipboardHandlers(clipboard),
  }
  registerChannels(handlers, origin)
  setMenu({ platform: process.platform, developing: !app.isPackaged })

  const open = () =>
    openWindow({
      preload: join(out, 'preload', 'index.cjs'),
      address: `${origin}/`,
      stateFile: join(userData, 'window.json'),
    })
  open()
  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows()
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('will-quit', (event) => {
    if (!exports.underWay()) return
    event.preventDefault()
    void exports.abandonAll().finally(() => app.exit())
  })
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open()
  })
}

/** Says why the workbench cannot start, which is then a fault of its installation. */
function giveUp(error: unknown): void {
  dialog.showErrorBox('Claimbench cannot start', error instanceof Error ? error.message : String(error))
  app.exit(1)
}

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit()
})
