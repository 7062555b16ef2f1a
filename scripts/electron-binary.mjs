// Electron's program file comes from outside the package registry, so a machine may have the package and not the program.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'

const electronPackage = resolve(import.meta.dirname, '../node_modules/electron')

/** Where the program lies inside a distribution folder. */
function programIn(folder) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }
  const program = join(folder, names[process.platform] ?? 'electron')
  return existsSync(program) ? program : undefined
}

/** The program's path, or undefined; `ELECTRON_OVERRIDE_DIST_PATH` names another distribution folder. */
export function findElectron() {
  return programIn(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(electronPackage, 'dist'))
}

/** Fetches the program if that takes no longer than `seconds`; gives its path, or undefined. */
export async function fetchElectron(seconds) {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH !== undefined) return undefined
  const install = spawn(process.execPath, [join(electronPackage, 'install.js')], { stdio: 'ignore' })
  const timer = setTimeout(() => install.kill(), seconds * 1_000)
  await new Promise((ended) => install.once('close', ended).once('error', ended))
  clearTimeout(timer)
  return findElectron()
}
