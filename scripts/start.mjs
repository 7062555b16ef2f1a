// Starts Claimbench: the desktop shell where Electron can run, else the browser shell on loopback.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildIfNeeded } from './build-if-needed.mjs'
import { fetchElectron, findElectron } from './electron-binary.mjs'
import { defaultPort, parsePort, serve } from './serve.mjs'

const root = resolve(import.meta.dirname, '..')
/** How long fetching Electron may take before the browser shell is the quicker way to work, in seconds. */
const patience = 15

const options = readOptions()
if (options === undefined) process.exit(1)
if (!buildIfNeeded()) {
  console.error('Claimbench could not be built; the reason stands above.')
  process.exit(1)
}
const obstacle = options.browser ? 'As you asked' : await startDesktop()
if (obstacle !== undefined) await startBrowser(obstacle)

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        port: { type: 'string', default: String(defaultPort) },
        'no-open': { type: 'boolean', default: false },
      },
    })
    const port = parsePort(values.port)
    if (port !== undefined) return { browser: values.browser, open: !values['no-open'], port }
    console.error(`“${values.port}” is not a port number; give one from 1 to 65535 after --port.`)
  } catch (error) {
    console.error(`${error.message}. Claimbench knows --browser, --port N and --no-open.`)
  }
  return undefined
}

/** Runs the desktop shell until it is closed; gives the reason, as the start of a sentence, when it cannot run. */
async function startDesktop() {
  // A stand-in brings its own display.
  if (!hasDisplay() && process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined) return 'As there is no display here'
  const electron = findElectron() ?? (await fetchElectron(patience))
  if (electron === undefined) return 'As Electron’s program file cannot be had here'
  const started = Date.now()
  const child = spawn(electron, ['.'], { cwd: root, stdio: 'inherit' })
  let stopping = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      stopping = true
      child.kill(signal)
    })
  }
  const code = await new Promise((ended) => child.once('close', ended).once('error', () => ended(-1)))
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
  if (code === 0 || stopping) return undefined
  // One that dies at once never came up: a missing system library, no sandbox, the root account.
  if (Date.now() - started < 10_000) return 'As Electron cannot run here'
  process.exitCode = 1
  return undefined
}

async function startBrowser(reason) {
  const served = await serve(options.port)
  if (!served.ok) {
    console.error(served.message)
    process.exit(1)
  }
  const state = served.running ? 'is already running as' : 'runs as'
  const end = served.running ? '' : '; press Ctrl+C to stop it'
  console.log(`${reason}, Claimbench ${state} the browser shell at ${served.address}${end}.`)
  if (options.open && hasDisplay()) openInBrowser(served.address)
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void served.close())
}

function hasDisplay() {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env
  return process.platform !== 'linux' || Boolean(DISPLAY || WAYLAND_DISPLAY)
}

/** Opens the analyst's own browser; where there is no way to, the address stands in the terminal. */
function openInBrowser(address) {
  const openers = { darwin: ['open', address], win32: ['cmd', '/c', 'start', '', address] }
  const [command, ...args] = openers[process.platform] ?? ['xdg-open', address]
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref()
}
