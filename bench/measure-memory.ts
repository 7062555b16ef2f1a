import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser } from './browser.ts'
import { importCase } from './measure-engine.ts'
import { rendererMemory } from './memory.ts'
import { installStopwatch, timeToFirstRows } from './stopwatch.ts'

/** How long an open case is left alone before its memory is taken, in milliseconds. */
const settling = 10_000

/** Makes an empty case in a fresh profile, and gives the memory of the workbench that shows it, in megabytes. */
export async function emptyMemory(): Promise<number | null> {
  const profile = await mkdtemp(join(tmpdir(), 'claimbench-empty-'))
  try {
    const browser = await Browser.launch(profile)
    await importCase(browser, { claims: 0, statements: null }, { rounds: 1, patience: 0 })
    await browser.close()
    return await caseMemory(profile, false)
  } finally {
    await rm(profile, { recursive: true, force: true })
  }
}

/** The memory of a workbench by itself in a new browser on a profile, which opens its case, in megabytes. */
export async function caseMemory(profile: string, hasRows: boolean): Promise<number | null> {
  const browser = await Browser.launch(profile)
  try {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage())
    await installStopwatch(page)
    await page.goto(browser.address)
    if (hasRows) await timeToFirstRows(page)
    else await page.getByRole('navigation', { name: 'Workbench' }).waitFor()
    await page.waitForTimeout(settling)
    return await rendererMemory(browser, page)
  } finally {
    await browser.close()
  }
}
