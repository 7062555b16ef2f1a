// Runs everything that has to pass: static checks, unit tests, a build, and the browser specs on both shells. The last line counts them all.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findChromium } from './chromium.mjs'

const reports = mkdtempSync(join(tmpdir(), 'claimbench-test-'))
const total = { passed: 0, failed: 0 }

function count(passed, failed) {
  total.passed += passed
  total.failed += failed
}

function run(title, command, args, environment = {}) {
  console.log(`\n== ${title}`)
  return spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...environment } }).status === 0
}

function step(title, command, args) {
  const passed = run(title, command, args)
  count(passed ? 1 : 0, passed ? 0 : 1)
  return passed
}

function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    console.error(`No test report was written: ${error.message}`)
    return null
  }
}

function unitTests() {
  const file = join(reports, 'unit.json')
  const passed = run('Unit and property tests', 'npx', [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ])
  const counts = report(file)
  if (counts === null) return count(0, 1)
  count(counts.numPassedTests, counts.numFailedTests + (passed || counts.numFailedTests > 0 ? 0 : 1))
}

function browserSpecs(chromium) {
  const file = join(reports, 'e2e.json')
  const passed = run(
    'Specs on the desktop shell and the browser shell',
    process.execPath,
    ['scripts/e2e.mjs', '--reporter=list,json'],
    {
      CLAIMBENCH_CHROMIUM: chromium,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    },
  )
  const stats = report(file)?.stats
  if (stats === undefined) return count(0, 1)
  count(stats.expected, stats.unexpected + stats.flaky + (passed || stats.unexpected > 0 ? 0 : 1))
}

const chromium = findChromium({ install: true })
step('Static checks', process.execPath, ['scripts/check.mjs'])
unitTests()
if (chromium.ok && step('Build', 'npx', ['electron-vite', 'build'])) browserSpecs(chromium.path)
else {
  if (!chromium.ok) console.error(chromium.message)
  count(0, 1)
}
rmSync(reports, { recursive: true, force: true })
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 ? 0 : 1)
