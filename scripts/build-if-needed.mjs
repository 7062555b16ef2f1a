// Builds the workbench when what was built is missing or older than what it is made of.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..')
const sources = ['src', 'resources', 'electron.vite.config.ts', 'package.json', 'package-lock.json']
const outputs = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']

/** Builds when it has to; gives whether there is a build now. */
export function buildIfNeeded() {
  if (isCurrent()) return true
  console.log('Building Claimbench …')
  const command = [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status === 0
}

function isCurrent() {
  const built = outputs.map((path) => join(root, path))
  if (!built.every((path) => existsSync(path))) return false
  const oldest = Math.min(...built.map((path) => statSync(path).mtimeMs))
  return sources.every((path) => newest(join(root, path)) < oldest)
}

/** When a file, or anything in a folder, last changed; a removed file changes its folder. */
function newest(path) {
  const stats = statSync(path)
  if (!stats.isDirectory()) return stats.mtimeMs
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
}
