// A tiny app that does what Claimbench's main process does, for stand-in.spec.ts. FIXTURE_BREAKS names one way to do it wrong.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { app, BrowserWindow, ipcMain, protocol, session } from 'electron'

const here = import.meta.dirname
const files = { '/': 'index.html', '/page.js': 'page.js', '/worker.js': 'worker.js', '/data.json': 'data.json' }
const types = { '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json' }
const insecure = {
  nodeIntegration: { nodeIntegration: true },
  contextIsolation: { contextIsolation: false },
  sandbox: { sandbox: false },
  webSecurity: { webSecurity: false },
  webviewTag: { webviewTag: true },
}
const broken = process.env.FIXTURE_BREAKS ?? ''

const breakApp = {
  member: () => app.getGPUInfo('basic'),
  event: () => app.on('continue-activity', () => undefined),
  option: () => new BrowserWindow({ kiosk: true }),
  partition: () => session.fromPartition('persist:other'),
  bypassCSP: () => protocol.registerSchemesAsPrivileged([{ scheme: 'other', privileges: { bypassCSP: true } }]),
}

async function serve(request) {
  const { pathname } = new URL(request.url)
  if (pathname === '/redirect')
    return new Response(null, { status: 302, headers: { location: 'https://outside.example/' } })
  const file = files[pathname]
  if (!file) return new Response('not found', { status: 404 })
  return new Response(await readFile(path.join(here, file)), {
    headers: {
      'content-type': types[path.extname(file)],
      'content-security-policy': "default-src 'self'; connect-src 'self' https://outside.example",
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    },
  })
}

function openWindow() {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    minWidth: 400,
    show: false,
    webPreferences: {
      preload: path.join(here, 'preload.cjs'),
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      ...insecure[broken],
    },
  })
  window.once('ready-to-show', () => window.show())
  return window.loadURL('app://workbench/')
}

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
])
app.enableSandbox()

if (!app.requestSingleInstanceLock({ from: 'fixture' })) app.quit()
app.on('second-instance', (_event, _argv, _folder, data) => {
  globalThis.secondInstance = data
})
app.on('web-contents-created', (_event, contents) => {
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('render-process-gone', (_gone, details) => {
    globalThis.rendererGone = details.reason
  })
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
})
app.on('window-all-closed', () => app.quit())

ipcMain.handle('echo', (event, value) => ({ value, from: event.senderFrame.url, origin: event.senderFrame.origin }))
ipcMain.handle('fail', () => {
  throw new Error('it failed')
})
ipcMain.on('call-back', (event, value) => event.sender.send('called-back', value))

async function start() {
  await app.whenReady()
  breakApp[broken]?.()
  const { defaultSession } = session
  const isAllowed = (permission) => permission === 'clipboard-read'
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)))
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !url.startsWith('app://workbench/') }),
  )
  defaultSession.on('will-download', (event) => event.preventDefault())
  protocol.handle('app', serve)
  await openWindow()
}

start().catch((error) => {
  process.stderr.write(`${error.stack}\n`)
  app.exit(1)
})
