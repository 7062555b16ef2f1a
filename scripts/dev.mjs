// Develops Claimbench with live reload: in Electron where its program can be had, else in a browser.
import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import { loadConfigFromFile } from 'electron-vite'
import { createServer } from 'vite'
import { fetchElectron, findElectron } from './electron-binary.mjs'

const root = resolve(import.meta.dirname, '..')
/** How long fetching Electron may take, in seconds. */
const patience = 60

const electron = process.argv.includes('--browser') ? undefined : (findElectron() ?? (await fetchElectron(patience)))
if (electron === undefined) await developInBrowser()
else developOnDesktop(electron)

function developOnDesktop(program) {
  const command = [join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'dev', '--watch']
  const child = spawn(process.execPath, command, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ELECTRON_EXEC_PATH: program },
  })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('close', (code) => {
    process.exitCode = code ?? 0
  })
}

async function developInBrowser() {
  const { config } = await loadConfigFromFile(
    { command: 'serve', mode: 'development' },
    join(root, 'electron.vite.config.ts'),
  )
  const server = await createServer({ ...config.renderer, configFile: false, server: { host: '127.0.0.1' } })
  await server.listen()
  console.log('Without Electron, Claimbench is developed in a browser:')
  server.printUrls()
}
