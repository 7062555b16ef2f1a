import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, expect } from '@playwright/test'
import { Workbench } from './pages/workbench.ts'
import { BrowserShell } from './shells/browser.ts'
import { keptProfile, launchBrowser, passingProfile } from './shells/browser-profile.ts'
import { DesktopShell } from './shells/desktop.ts'
import type { Shell } from './shells/shell.ts'

export { expect }

interface Fixtures {
  /** The shell of the project that runs, on a profile that no other test has. A browser itself ends and starts again where the test is tagged @restart; else its windows do. */
  readonly shell: Shell
  /** The workbench after its first start, showing the sample case. */
  readonly workbench: Workbench
}

interface WorkerFixtures {
  /** The browser in which tests that are not tagged @restart have a profile each, started when the first one asks for it. */
  readonly sharedBrowser: () => Promise<Browser>
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  sharedBrowser: [
    async ({ launchOptions }, use) => {
      const started: { browser?: Promise<Browser> } = {}
      await use(() => {
        started.browser ??= launchBrowser(fromRunner(launchOptions.executablePath))
        return started.browser
      })
      await (await started.browser)?.close()
    },
    { scope: 'worker' },
  ],
  shell: async ({ baseURL, launchOptions, sharedBrowser }, use, testInfo) => {
    const folder = await mkdtemp(join(tmpdir(), 'claimbench-e2e-'))
    const [kept, places] = [join(folder, 'profile'), join(folder, 'places')]
    const isDesktop = testInfo.project.name === 'desktop'
    const profile = testInfo.tags.includes('@restart')
      ? keptProfile(kept, fromRunner(launchOptions.executablePath))
      : passingProfile(sharedBrowser)
    const shell = isDesktop ? new DesktopShell(kept, places) : new BrowserShell(profile, fromRunner(baseURL))
    await use(shell)
    await shell.close()
    await profile.end()
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
