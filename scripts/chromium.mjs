// Finds the Chromium that the specs and benchmarks run in.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const elsewhere = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
    const folder = process.env[variable]
    return folder === undefined ? [] : [join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')]
  }),
}
/** With the fonts that the specs and screenshots need; without them Pashto, Chinese and emoji show as boxes. */
const debianPackages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji']

/**
 * Gives `{ok: true, path}`, or `{ok: false, message}`. Looks at CLAIMBENCH_CHROMIUM, then for an installed Chromium or Chrome, then
 * for Playwright's own; with `install`, as root on Debian, installs one.
 */
export function findChromium({ install = false } = {}) {
  const named = process.env.CLAIMBENCH_CHROMIUM
  if (named) {
    return isProgram(named)
      ? { ok: true, path: named }
      : { ok: false, message: `CLAIMBENCH_CHROMIUM names “${named}”, which is no program. Correct it or unset it.` }
  }
  const found = installed() ?? playwrightsOwn()
  if (found !== undefined) return { ok: true, path: found }
  if (install && canInstall() && installOnDebian()) {
    const path = installed()
    if (path !== undefined) return { ok: true, path }
  }
  return {
    ok: false,
    message:
      'No Chromium was found. Install Chromium or Chrome, run “npx playwright install chromium”, or set CLAIMBENCH_CHROMIUM to its path.',
  }
}

function installed() {
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
  const candidates = names.flatMap((name) => onPath.map((folder) => join(folder, name)))
  return [...candidates, ...(elsewhere[process.platform] ?? [])].find(isProgram)
}

function playwrightsOwn() {
  const path = chromium.executablePath()
  return isProgram(path) ? path : undefined
}

function canInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')
}

function installOnDebian() {
  console.log(`No Chromium was found, so it is installed now: apt-get install ${debianPackages.join(' ')}`)
  const run = (...args) =>
    spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  return run('update') && run('install', '-y', ...debianPackages)
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
