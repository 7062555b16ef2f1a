import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser } from './browser.ts'
import type { CasePlan } from './case/made-case.ts'
import type { Measured, Run } from './figures.ts'
import { importCase, measureEngine, measureLimits } from './measure-engine.ts'
import { memoryBeyondEmpty } from './measure-memory.ts'
import { measurePeers } from './measure-peers.ts'
import { measureWindow } from './measure-window.ts'
import type { BenchOptions } from './options.ts'
import { typedWords } from './page/words.ts'
import { type Profile, profileEngine } from './profile.ts'
import { profileWindow, type WindowProfile } from './profile-window.ts'
import { attempt, progress } from './progress.ts'
import { frequentWords } from './real-statements.ts'
import type { Limits, Repeats } from './worker/api.ts'

/** All that was learnt at one size. What failed on the way is missing. */
export interface SizeMeasured extends Run {
  readonly chromium: string
  readonly limits: Limits | null
  /** Bytes of the case's private files: its journal with all that belongs to it. */
  readonly stored: number
  /** Bytes of the Markdown of all claims; 0 when it was not exported. */
  readonly exported: number
  readonly profiles: readonly Profile[]
  readonly windowProfiles: readonly WindowProfile[]
}

const inWorker = ['import', 'open-all', 'sort-only', 'facet-only', 'search-only', 'index', 'index-memory']
const inWindow = [
  'open',
  'edit-early',
  'sort',
  'facet',
  'search',
  'edit',
  'scroll-100',
  'scroll-1000',
  'markdown',
  'copy',
  'longest-task',
]

/** Measures everything that was asked for at one size, in a browser with a profile of its own; profiles the engine when that is wanted. */
export async function measureSize(
  plan: CasePlan,
  { only, rounds, peers: hasPeers }: BenchOptions,
  isProfiled: boolean,
): Promise<SizeMeasured> {
  // Each line goes on for its rounds, but begins none once it has taken this long, in milliseconds.
  const own: Repeats = { rounds, patience: 60_000 }
  const beside: Repeats = { rounds, patience: 20_000 }
  const wants = (names: readonly string[]): boolean => names.some((name) => only.has(name))
  const profile = await mkdtemp(join(tmpdir(), 'claimbench-bench-'))
  const browser = new Browser(profile)
  const measured = new Map<string, readonly number[]>()
  const peers = new Map<string, Measured>()
  let limits: Limits | null = null
  let [stored, exported] = [0, 0]
  let profiles: readonly Profile[] = []
  let windowProfiles: readonly WindowProfile[] = []

  try {
    const chromium = await browser.version()
    progress(`${plan.claims.toLocaleString('en')} claims, in Chromium ${chromium}`)
    await attempt('what the machine can do', async () => {
      limits = await measureLimits(browser)
    })
    if (wants(inWorker)) await attempt('in the worker', () => measureEngine(browser, plan, only, own, measured))
    else if (isProfiled || wants([...inWindow, 'memory'])) await importCase(browser, plan, { rounds: 1, patience: 0 })
    await attempt('the size of the case', async () => {
      stored = await browser.withBench((page) => page.evaluate(() => window.bench.worker.storedBytes()))
    })
    if (wants(inWindow)) {
      const words = plan.statements === null ? typedWords : frequentWords(plan.statements)
      await attempt('in the window', async () => {
        exported = await measureWindow(browser, plan.claims, words, only, own, measured)
      })
    }
    if (hasPeers && exported > 0)
      await attempt('written raw', async () => {
        peers.set('raw', new Map([['markdown', await writtenRaw(browser, exported, beside)]]))
      })
    if (only.has('memory')) {
      await browser.close()
      await attempt('memory', async () => {
        measured.set('memory', await memoryBeyondEmpty(profile, rounds))
      })
    }
    if (hasPeers) for (const [name, times] of await measurePeers(browser, plan, only, beside)) peers.set(name, times)
    if (isProfiled)
      await attempt('where the time goes', async () => {
        windowProfiles = await profileWindow(browser)
        profiles = await profileEngine(browser, plan)
      })
    return { rows: plan.claims, own: measured, peers, chromium, limits, stored, exported, profiles, windowProfiles }
  } finally {
    await browser.close()
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 250 })
  }
}

async function writtenRaw(browser: Browser, bytes: number, repeats: Repeats): Promise<readonly number[]> {
  const given = { bytes, repeats }
  return await browser.withBench((page) =>
    page.evaluate(({ bytes, repeats }) => window.bench.worker.writeRaw(bytes, repeats), given),
  )
}
