// Packages Claimbench for this system: AppImage and deb, dmg, or an installer for Windows. With `--validate`, or where Electron's
// program cannot be had, checks instead that the package would be right: its configuration, files and fuses.
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'yaml'
import { buildIfNeeded } from './build-if-needed.mjs'
import { fetchElectron, findElectron } from './electron-binary.mjs'

const root = resolve(import.meta.dirname, '..')
/** How long fetching Electron may take, in seconds. */
const patience = 120

/** The fuses in the order of Electron's fuse wire, by their names in electron-builder.yml (@electron/fuses, FuseV1Options). */
const fuseNames = [
  'runAsNode',
  'enableCookieEncryption',
  'enableNodeOptionsEnvironmentVariable',
  'enableNodeCliInspectArguments',
  'enableEmbeddedAsarIntegrityValidation',
  'onlyLoadAppFromAsar',
  'loadBrowserProcessSpecificV8Snapshot',
  'grantFileProtocolExtraPrivileges',
]
const fuseSentinel = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX')
const enabled = '1'.charCodeAt(0)
const disabled = '0'.charCodeAt(0)

if (!buildIfNeeded()) {
  console.error('Claimbench could not be built; the reason stands above.')
  process.exit(1)
}
process.exit((await canPackage()) ? makePackages() : validate())

async function canPackage() {
  if (process.argv.includes('--validate')) return false
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH === undefined && (findElectron() ?? (await fetchElectron(patience))))
    return true
  console.log(
    'Electron’s program file cannot be had here, so no package is made; what would go into it is checked instead.',
  )
  return false
}

function makePackages() {
  const status = electronBuilder([`-c.electronDist=${join(root, 'node_modules/electron/dist')}`])
  if (status === 0) console.log('The packages are in dist/.')
  return status
}

function validate() {
  const folder = mkdtempSync(join(tmpdir(), 'claimbench-package-'))
  try {
    const distribution = join(folder, 'electron')
    makeBlankDistribution(distribution)
    const output = join(folder, 'dist')
    const options = ['--linux', '--x64', '--dir', '--publish', 'never', '-c.npmRebuild=false']
    const status = electronBuilder([...options, `-c.electronDist=${distribution}`, `-c.directories.output=${output}`])
    if (status !== 0) return status
    const faults = [...missingFiles(output), ...wrongFuses(output)]
    for (const fault of faults) console.error(fault)
    if (faults.length > 0) return 1
    console.log('The package is right: configuration, files and fuses were checked.')
    return 0
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function electronBuilder(options) {
  const command = [join(root, 'node_modules/electron-builder/cli.js'), ...options]
  return spawnSync(process.execPath, command, { cwd: root, stdio: 'inherit' }).status ?? 1
}

/** A folder shaped like Electron's distribution: a program with nothing in it but a fuse wire on which all is off. */
function makeBlankDistribution(folder) {
  const wire = Buffer.from([1, fuseNames.length, ...fuseNames.map(() => disabled)])
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  writeFileSync(join(folder, 'locales/en-US.pak'), '')
  writeFileSync(join(folder, 'LICENSE'), '')
  writeFileSync(join(folder, 'electron'), Buffer.concat([fuseSentinel, wire]))
  writeFileSync(join(folder, 'chrome-sandbox'), '')
  chmodSync(join(folder, 'electron'), 0o755)
}

/** What the archive lacks, or holds though it should not. */
function missingFiles(output) {
  const { files } = archiveHeader(join(output, 'linux-unpacked/resources/app.asar'))
  const names = Object.keys(files).toSorted().join(', ')
  const faults =
    names === 'out, package.json' ? [] : [`The archive should hold out and package.json, but holds: ${names}.`]
  const wanted = [
    ['main', 'index.js'],
    ['preload', 'index.cjs'],
    ['renderer', 'index.html'],
  ]
  for (const [folder, file] of wanted) {
    if (files.out?.files[folder]?.files[file] === undefined) faults.push(`The archive lacks out/${folder}/${file}.`)
  }
  return faults
}

/** An asar archive begins with four lengths, the last of which is that of the JSON header that follows. */
function archiveHeader(path) {
  const bytes = readFileSync(path)
  return JSON.parse(bytes.subarray(16, 16 + bytes.readUInt32LE(12)).toString())
}

/** The fuses that are not as electron-builder.yml has them. */
function wrongFuses(output) {
  const program = readFileSync(join(output, 'linux-unpacked/claimbench'))
  const start = program.indexOf(fuseSentinel) + fuseSentinel.length + 2
  const wanted = parse(readFileSync(join(root, 'electron-builder.yml'), 'utf8')).electronFuses
  return fuseNames
    .filter((name, index) => program[start + index] !== (wanted[name] ? enabled : disabled))
    .map((name) => `The fuse ${name} is not set as electron-builder.yml has it.`)
}
