// Measures the workbench in Chromium: `npm run bench`, with `-- --rows N[,N]`, `--only NAME[,NAME]`, `--rounds N`, `--json FILE`,
// `--real FILE.csv.gz`, `--no-peers`, `--growth`, `--profile`, `--write-docs`. docs/performance.md says what each is for.
import { spawn, spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { buildIfNeeded } from './build-if-needed.mjs'
import { findChromium } from './chromium.mjs'
import { serve } from './serve.mjs'

const root = resolve(import.meta.dirname, '..')

const chromium = findChromium({ install: true })
if (!chromium.ok) stop(chromium.message)
if (!buildIfNeeded() || !buildBenchPage()) stop('Claimbench could not be built; the reason stands above.')
const served = await serve(0, resolve(root, 'out/bench'))
if (!served.ok) stop(served.message)

const child = spawn(process.execPath, ['--import', 'tsx', resolve(root, 'bench/run.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CLAIMBENCH_CHROMIUM: chromium.path, CLAIMBENCH_ADDRESS: served.address },
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
process.exitCode = await new Promise((ended) => child.once('close', (code) => ended(code ?? 1)))
await served.close()

function buildBenchPage() {
  const command = [
    resolve(root, 'node_modules/vite/bin/vite.js'),
    'build',
    '--config',
    resolve(root, 'bench/vite.config.ts'),
  ]
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
