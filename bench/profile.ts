import type { Page } from '@playwright/test'
import { z } from 'zod'
import type { Browser } from './browser.ts'
import type { CasePlan } from './case/made-case.ts'
import { progress } from './progress.ts'
import { WorkerSessions } from './worker-sessions.ts'

/** Where the engine's worker spent its time during some work: the functions with the most time of their own, as shares of all. */
export interface Profile {
  readonly work: string
  readonly milliseconds: number
  readonly functions: readonly { readonly name: string; readonly share: number }[]
}

const Profiled = z.object({
  profile: z.object({
    nodes: z.array(z.object({ id: z.number(), callFrame: z.object({ functionName: z.string() }) })),
    samples: z.array(z.number()),
    timeDeltas: z.array(z.number()),
  }),
})

const shown = 8
/** Samples in which the worker waits: for the disk, for a message, or for its turn. */
const waiting = '(idle)'
const outside = '(program)'

/** Profiles the making of a case, its opening, and its sorting, once each. */
export async function profileEngine(browser: Browser, plan: CasePlan): Promise<readonly Profile[]> {
  progress('where the time goes')
  const once = { rounds: 1, patience: 0 }
  return [
    await browser.withBench((page) =>
      profiled(page, 'import', async () => {
        await page.evaluate((given) => window.bench.worker.importCase(given, false), plan)
      }),
    ),
    await browser.withBench((page) =>
      profiled(page, 'open-all', async () => {
        const given = { claims: plan.claims, once }
        await page.evaluate(({ claims, once }) => window.bench.worker.openEverything(claims, once), given)
      }),
    ),
  ]
}

async function profiled(page: Page, work: string, act: () => Promise<void>): Promise<Profile> {
  await page.evaluate(async () => {
    await window.bench.worker.ready()
  })
  const sessions = await WorkerSessions.attach(page)
  await sessions.send('Profiler.enable')
  await sessions.send('Profiler.start')
  await act()
  const [result] = await sessions.send('Profiler.stop')
  await sessions.detach()
  return { work, ...summed(Profiled.parse(result).profile) }
}

function summed({ nodes, samples, timeDeltas }: z.infer<typeof Profiled>['profile']): Omit<Profile, 'work'> {
  const names = new Map(nodes.map(({ id, callFrame }) => [id, callFrame.functionName]))
  const times = new Map<string, number>()
  for (const [index, sample] of samples.entries()) {
    const name = names.get(sample) || '(without a name)'
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[index] ?? 0) / 1000)
  }
  const idle = (times.get(waiting) ?? 0) + (times.get(outside) ?? 0)
  times.delete(waiting)
  times.delete(outside)
  times.set('(waiting: disk, messages, timers)', idle)
  const milliseconds = [...times.values()].reduce((sum, time) => sum + time, 0)
  const functions = [...times]
    .sort(([, left], [, right]) => right - left)
    .slice(0, shown)
    .map(([name, time]) => ({ name, share: time / milliseconds }))
  return { milliseconds, functions }
}
