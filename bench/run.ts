import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Browser } from './browser.ts'
import type { CasePlan } from './case/made-case.ts'
import { type Figure, figuresOf, missesRatio, missesTarget, type Run } from './figures.ts'
import { writeGrowth } from './growth.ts'
import { describeMachine } from './machine.ts'
import { importCase, measureEngine, measureLimits } from './measure-engine.ts'
import { caseMemory, emptyMemory } from './measure-memory.ts'
import { measurePeers } from './measure-peers.ts'
import { measureWindow } from './measure-window.ts'
import { readOptions } from './options.ts'
import { typedWords } from './page/words.ts'
import { type Profile, profileEngine } from './profile.ts'
import { attempt, briefly, progress } from './progress.ts'
import { realStatements } from './real-statements.ts'
import { printFigures } from './table.ts'
import type { Limits, Repeats } from './worker/api.ts'
import { type Report, writeDocs } from './write-docs.ts'

const options = readOptions(process.argv.slice(2))
const statements = options.real === null ? null : realStatements(options.real)
/** Each line goes on for as many rounds as were asked for, but begins none once it has taken this long, in milliseconds. */
const own: Repeats = { rounds: options.rounds, patience: 60_000 }
const beside: Repeats = { rounds: options.rounds, patience: 20_000 }
/** What is measured in the window, round by round. */
const inWindow = ['open', 'sort', 'facet', 'search', 'edit', 'scroll-100', 'scroll-1000', 'markdown', 'longest-task']
const inWorker = ['import', 'open-all', 'sort-only', 'facet-only', 'index', 'index-memory']
const memoryRounds = 3

const figures: Figure[] = []
const reports: Report[] = []
let profiles: readonly Profile[] = []
let machine: readonly string[] = []
/** A real file brings its own number of claims. */
const sizes = statements === null ? options.rows : [statements.length]
for (const claims of sizes) {
  const { run, report } = await measureSize({ claims, statements })
  figures.push(...figuresOf(run))
  reports.push(report)
}
console.log(`\n${machine.join('\n')}\n\n${printFigures(figures)}\n`)
const missed = figures.filter((figure) => missesTarget(figure) || missesRatio(figure))
console.log(
  missed.length === 0
    ? 'Every figure is met.'
    : `MISSED: ${[...new Set(missed.map(({ name, rows }) => `${name} at ${rows.toLocaleString('en')}`))].join(', ')}.`,
)
const unmeasured = sizes.flatMap((rows) =>
  [...options.only].filter((name) => !figures.some((one) => one.name === name && one.rows === rows)),
)
if (unmeasured.length > 0) {
  console.log(`NOT MEASURED: ${[...new Set(unmeasured)].join(', ')}.`)
  process.exitCode = 1
}
if (options.json !== null) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`)
if (options.growth) await writeGrowth(figures)
if (options.writeDocs) await writeDocs(machine, figures, reports, profiles)

/** Measures everything that was asked for at one size, in a browser with a profile of its own. */
async function measureSize(plan: CasePlan): Promise<{ readonly run: Run; readonly report: Report }> {
  const { only } = options
  const profile = await mkdtemp(join(tmpdir(), 'claimbench-bench-'))
  let browser = await Browser.launch(profile)
  try {
    machine = describeMachine(browser.version)
    if (reports.length === 0) console.log(machine.join('\n'))
    progress(`${plan.claims.toLocaleString('en')} claims`)
    const limits: Limits = await measureLimits(browser)
    const measured = new Map(await inTheWorker(browser, plan))
    let exported = 0
    if (inWindow.some((name) => only.has(name))) {
      progress('in the window')
      const words = statements === null ? typedWords : frequentWords(statements)
      await attempt('the window', async () => {
        const window = await measureWindow(browser, plan.claims, words, only, own)
        for (const [name, times] of window.times) measured.set(name, times)
        exported = window.exported
        if (only.has('scroll-100') || only.has('scroll-1000')) progress(`  rows were blank in ${window.blank} frames`)
      })
    }
    const peers = new Map<string, ReadonlyMap<string, readonly number[]>>()
    if (exported > 0) peers.set('raw', new Map([['markdown', await writtenRaw(browser, exported)]]))
    if (only.has('memory')) {
      await browser.close()
      await attempt('memory', async () => void measured.set('memory', await memoryBeyondEmpty(profile)))
      browser = await Browser.launch(profile)
    }
    const stored = await storedBytes(browser)
    if (options.peers)
      for (const [name, times] of await measurePeers(browser, plan, only, beside)) peers.set(name, times)
    // At one size is enough, and the smallest is the quickest.
    if (options.writeDocs && reports.length === 0) profiles = await profileEngine(browser, plan)
    return { run: { rows: plan.claims, own: measured, peers }, report: { rows: plan.claims, limits, stored, exported } }
  } finally {
    await browser.close()
    await rm(profile, { recursive: true, force: true })
  }
}

/** What needs no window; the case is made in any case when something else needs it. */
async function inTheWorker(browser: Browser, plan: CasePlan): Promise<ReadonlyMap<string, readonly number[]>> {
  const { only } = options
  if (inWorker.some((name) => only.has(name))) {
    progress('in the worker')
    return await measureEngine(browser, plan, only, own)
  }
  progress('making the case')
  await importCase(browser, plan, { rounds: 1, patience: 0 })
  return new Map()
}

async function writtenRaw(browser: Browser, bytes: number): Promise<readonly number[]> {
  const given = { bytes, repeats: beside }
  return await browser.withBench((page) =>
    page.evaluate(({ bytes, repeats }) => window.bench.worker.writeRaw(bytes, repeats), given),
  )
}

async function memoryBeyondEmpty(profile: string): Promise<readonly number[]> {
  progress('memory')
  const empty = await emptyMemory()
  const sizes: number[] = []
  for (let round = 0; round < Math.min(memoryRounds, options.rounds); round += 1) {
    const size = await caseMemory(profile, true)
    if (size !== null && empty !== null) sizes.push(size - empty)
  }
  if (sizes.length === 0) progress('  this system does not tell how much memory a process holds')
  else progress(`  ${briefly(sizes)} MB beyond the ${empty?.toFixed(0)} MB of an empty case`)
  return sizes
}

/** What the private files hold of the case, in bytes. */
async function storedBytes(browser: Browser): Promise<number> {
  return await browser.withBench((page) => page.evaluate(() => window.bench.worker.storedBytes()))
}

/** Words that are frequent in real statements: the five most frequent of at least five letters. */
function frequentWords(texts: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const text of texts)
    for (const [word] of text.toLowerCase().matchAll(/[a-z]{5,10}/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const words = [...counts].sort(([, left], [, right]) => right - left).map(([word]) => word)
  return words.length === 0 ? typedWords : words.slice(0, 5)
}
