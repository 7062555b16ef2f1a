import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, expect } from '@playwright/test'
import { Workbench } from './pages/workbench.ts'
import { BrowserShell } from './shells/browser.ts'
import { DesktopShell } from './shells/desktop.ts'
import type { Shell } from './shells/shell.ts'

export { expect }

interface Fixtures {
  /** The shell of the project that runs, on a profile that no other test has. */
  readonly shell: Shell
  /** The workbench after its first start, showing the sample case. */
  readonly workbench: Workbench
}

export const test = base.extend<Fixtures>({
  shell: async ({ baseURL, launchOptions }, use, testInfo) => {
    const folder = await mkdtemp(join(tmpdir(), 'claimbench-e2e-'))
    const [profile, places] = [join(folder, 'profile'), join(folder, 'places')]
    const shell =
      testInfo.project.name === 'desktop'
        ? new DesktopShell(profile, places)
        : new BrowserShell(profile, fromRunner(baseURL), fromRunner(launchOptions.executablePath))
    await use(shell)
    await shell.close()
    await rm(folder, { recursive: true, force: true })
  },
  workbench: async ({ shell }, use) => {
    const workbench = new Workbench(shell)
    await workbench.open()
    await use(workbench)
  },
})

function fromRunner(value: string | undefined): string {
  if (value === undefined)
    throw new Error('Start the specs with “npm run e2e”, which serves the workbench and finds a Chromium.')
  return value
}
