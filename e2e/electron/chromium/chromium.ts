import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Readable, Writable } from 'node:stream'
import { connectToDebugger, type DebuggerConnection } from './debugger.ts'

/** A running Chromium and the ways to it. */
export type Chromium = DebuggerConnection & {
  /** Where another debugger (Playwright's, in the test) can connect. */
  readonly debuggerAddress: string
  /** Closes Chromium in good order, so that everything stored is flushed. */
  close(): Promise<void>
}

const fixedSwitches = [
  // For the test's Playwright, and for the stand-in itself; Chromium ends when the pipe does.
  '--remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--no-startup-window',
  '--no-sandbox',
  // Pop-ups of an address bar that nobody sees, each a page that starts with every window.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-extensions',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  // Last, so that no switch of the app can undo it: nothing outside this machine has a name.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
]

const executables = ['/usr/lib/chromium/chromium', '/usr/bin/chromium']

const executable = (): string =>
  process.env.STAND_IN_CHROMIUM ?? executables.find((file) => existsSync(file)) ?? 'chromium'

let running: Chromium | undefined

/** The running Chromium; throws before `startChromium`. */
export function runningChromium(): Chromium {
  if (!running) throw new Error('electron stand-in: Chromium is not running yet')
  return running
}

/** Starts Chromium on a profile folder. `onExit` is called when it ends without having been closed. */
export async function startChromium(
  profile: string,
  appSwitches: readonly string[],
  onExit: () => void,
): Promise<Chromium> {
  const headless = process.env.STAND_IN_HEADED ? [] : ['--headless']
  const child = spawn(executable(), [...appSwitches, ...headless, `--user-data-dir=${profile}`, ...fixedSwitches], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  const debuggerAddress = await readDebuggerAddress(child)
  const connection = connectToDebugger(child.stdio[3] as Writable, child.stdio[4] as Readable)
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  let isClosing = false
  child.once('exit', () => {
    if (!isClosing) onExit()
  })
  running = {
    ...connection,
    debuggerAddress,
    async close() {
      isClosing = true
      // Chromium drops the connection while it answers.
      await connection.browser.send('Browser.close').catch(() => undefined)
      await exited
    },
  }
  return running
}

function readDebuggerAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    child.once('exit', (code) => reject(new Error(`electron stand-in: Chromium exited with ${code}\n${output}`)))
    child.once('error', reject)
    child.stderr?.on('data', (chunk: Buffer) => {
      output += chunk.toString()
      const address = /^DevTools listening on (ws:\/\/\S+)$/m.exec(output)?.[1]
      if (address) resolve(address)
    })
  })
}
