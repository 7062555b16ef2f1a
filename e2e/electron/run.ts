/** Starts an Electron app's main script in plain Node, with the stand-in in Electron's place. */
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { readCommandLine } from './command-line.ts'
import electron, { app } from './electron.ts'
import { report } from './lib/report.ts'
import { resolveElectronTo } from './module-resolution.ts'

type AppPackage = { main?: string; name?: string; productName?: string; version?: string }

const require = createRequire(import.meta.url)
const { version } = require('electron/package.json') as { version: string }
const commandLine = readCommandLine(process.argv.slice(2))

if (commandLine.switches.includes('--version')) {
  process.stdout.write(`v${version} (stand-in)\n`)
  process.exit(0)
}

const entry = path.resolve(commandLine.entry)
const appPath = fs.statSync(entry).isDirectory() ? entry : path.dirname(entry)
const packageFile = path.join(appPath, 'package.json')
const appPackage = (fs.existsSync(packageFile) ? JSON.parse(fs.readFileSync(packageFile, 'utf8')) : {}) as AppPackage
const mainScript = entry === appPath ? path.join(appPath, appPackage.main ?? 'index.js') : entry

Object.defineProperty(process.versions, 'electron', { value: version })
Object.assign(process, { type: 'browser', defaultApp: true, resourcesPath: path.join(appPath, 'resources') })
process.argv = [process.argv[0] ?? 'electron', ...commandLine.appArguments]

resolveElectronTo(electron)
app.boot({
  appPath,
  name: appPackage.productName ?? appPackage.name ?? 'Electron',
  version: appPackage.version ?? version,
  switches: commandLine.switches,
})
process.on('SIGTERM', () => app.quit())
process.on('SIGINT', () => app.quit())

try {
  for (const preload of commandLine.preloads) require(preload)
  await import(pathToFileURL(mainScript).href)
  await app.start()
} catch (error) {
  report('electron stand-in: the app did not start', error)
  app.exit(1)
}
