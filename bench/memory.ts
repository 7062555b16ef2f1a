import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { Browser } from './browser.ts'
import { WorkerSessions } from './worker-sessions.ts'

/** Less than this cannot be told from nothing, in megabytes. */
export const leastMemory = 0.1

const HeapUsage = z.object({ usedSize: z.number(), backingStorageSize: z.number() })
const Processes = z.object({ processInfo: z.array(z.object({ type: z.string(), id: z.number() })) })

/**
 * The private memory of the largest renderer process in megabytes, once the garbage of the page and its workers is collected: what only it
 * holds, so its share of the program's own code does not count. Null where the system does not tell, which only Linux does.
 */
export async function rendererMemory(browser: Browser, page: Page): Promise<number | null> {
  await collectGarbage(page)
  const session = await browser.session()
  const { processInfo } = Processes.parse(await session.send('SystemInfo.getProcessInfo'))
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  const sizes = await Promise.all(renderers.map(({ id }) => privateMemory(id)))
  const known = sizes.filter((size) => size !== null)
  return known.length === 0 ? null : Math.max(...known)
}

/**
 * What a page and all its workers hold in megabytes, once garbage is collected: objects and the memory of buffers. Unlike the memory of their process it does
 * not depend on what was freed before and kept at hand, so that small things can be told by the difference.
 */
export async function heldMemory(page: Page): Promise<number> {
  await collectGarbage(page)
  const sessions = await WorkerSessions.attach(page)
  const usages = [await sessions.page.send('Runtime.getHeapUsage'), ...(await sessions.send('Runtime.getHeapUsage'))]
  await sessions.detach()
  const bytes = usages.map((usage) => HeapUsage.parse(usage))
  return bytes.reduce((sum, { usedSize, backingStorageSize }) => sum + usedSize + backingStorageSize, 0) / 1_000_000
}

/** Kilobytes of each kind stand one a line (proc_pid_smaps(5)). */
async function privateMemory(process: number): Promise<number | null> {
  try {
    const lines = (await readFile(`/proc/${process}/smaps_rollup`, 'utf8')).split('\n')
    const kilobytes = lines
      .filter((line) => line.startsWith('Private_'))
      .map((line) => Number(line.replaceAll(/[^\d]/g, '')))
    return (kilobytes.reduce((sum, size) => sum + size, 0) * 1024) / 1_000_000
  } catch {
    return null
  }
}

async function collectGarbage(page: Page): Promise<void> {
  const sessions = await WorkerSessions.attach(page)
  // What the first collection frees may have held more.
  for (const _ of ['once', 'again']) {
    await sessions.page.send('HeapProfiler.collectGarbage')
    await sessions.send('HeapProfiler.collectGarbage')
    await page.waitForTimeout(2_000)
  }
  await sessions.detach()
}
