// Measures the workbench in Chromium: `npm run bench`, with `-- --rows N`, `--rounds N`, `--json FILE`, `--real FILE.csv.gz`.
import { spawn } from 'node:child_process'
import { resolve } from 'node:path'
import { buildIfNeeded } from './build-if-needed.mjs'
import { findChromium } from './chromium.mjs'
import { serve } from './serve.mjs'

const chromium = findChromium({ install: true })
if (!chromium.ok) stop(chromium.message)
if (!buildIfNeeded()) stop('Claimbench could not be built; the reason stands above.')
const served = await serve(0)
if (!served.ok) stop(served.message)

const bench = resolve(import.meta.dirname, '../bench/run.ts')
const child = spawn(process.execPath, ['--import', 'tsx', bench, ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CLAIMBENCH_CHROMIUM: chromium.path, CLAIMBENCH_ADDRESS: served.address },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
process.exitCode = await new Promise((ended) => child.once('close', (code) => ended(code ?? 1)))
await served.close()

function stop(message) {
  console.error(message)
  process.exit(1)
}
