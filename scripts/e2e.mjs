// Runs the specs on both shells: `npm run e2e`, with Playwright's own options after `--` (`--project=browser`, `-g @smoke`, a file).
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildIfNeeded } from './build-if-needed.mjs'
import { findChromium } from './chromium.mjs'
import { findElectron } from './electron-binary.mjs'
import { serve } from './serve.mjs'

const root = resolve(import.meta.dirname, '..')

const chromium = findChromium({ install: true })
if (!chromium.ok) stop(chromium.message)
if (!buildIfNeeded()) stop('Claimbench could not be built; the reason stands above.')
const served = await serve(0)
if (!served.ok) stop(served.message)

const playwright = resolve(root, 'node_modules/@playwright/test/cli.js')
const args = [playwright, 'test', '--config', 'e2e/playwright.config.ts', ...process.argv.slice(2)]
const child = spawn(process.execPath, args, {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    ...electronEnvironment(chromium.path),
    CLAIMBENCH_CHROMIUM: chromium.path,
    CLAIMBENCH_ADDRESS: served.address,
  },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
process.exitCode = await new Promise((ended) => child.once('close', (code) => ended(code ?? 1)))
await served.close()

/** A real Electron where there is one; else the stand-in, in a window that nobody sees. */
function electronEnvironment(chromiumPath) {
  if (process.env.CLAIMBENCH_REAL_ELECTRON === '1' || findElectron() !== undefined) return {}
  return { ELECTRON_OVERRIDE_DIST_PATH: resolve(root, 'e2e/electron/bin'), STAND_IN_CHROMIUM: chromiumPath }
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
