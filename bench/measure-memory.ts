import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser } from './browser.ts'
import { importCase } from './measure-engine.ts'
import { rendererMemory } from './memory.ts'
import { briefly, progress } from './progress.ts'
import { installStopwatch, timeToFirstRows } from './stopwatch.ts'

const most = 3

/** The memory of a workbench with the case of a profile beyond one with an empty case, in megabytes, once for each round but at most three times. */
export async function memoryBeyondEmpty(profile: string, rounds: number): Promise<readonly number[]> {
  const empty = await emptyMemory()
  const sizes: number[] = []
  for (let round = 0; round < Math.min(most, rounds); round += 1) {
    const size = await caseMemory(profile, true)
    if (size !== null && empty !== null) sizes.push(size - empty)
  }
  if (sizes.length === 0) progress('  this system does not tell how much memory a process holds')
  else progress(`  memory: ${briefly(sizes)} MB beyond the ${empty?.toFixed(0)} MB of an empty case`)
  return sizes
}

/** How long an open case is left alone before its memory is taken, in milliseconds. */
const settling = 10_000

/** Makes an empty case in a fresh profile, and gives the memory of the workbench that shows it, in megabytes. */
async function emptyMemory(): Promise<number | null> {
  const profile = await mkdtemp(join(tmpdir(), 'claimbench-empty-'))
  try {
    const browser = new Browser(profile)
    await importCase(browser, { claims: 0, statements: null }, { rounds: 1, patience: 0 })
    await browser.close()
    return await caseMemory(profile, false)
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}

/** The memory of a workbench by itself in a new browser on a profile, which opens its case, in megabytes. */
async function caseMemory(profile: string, hasRows: boolean): Promise<number | null> {
  const browser = new Browser(profile)
  try {
    const page = await browser.newPage()
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
