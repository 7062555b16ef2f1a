import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, expect } from '@playwright/test'
import { type BenchTable, madeTable, realTable } from './claims-csv.ts'
import { type Figure, figure } from './figures.ts'
import { type Measured, measure } from './measure.ts'
import { readOptions } from './options.ts'
import { measurePeers, type Peers } from './peers.ts'
import { printFigures } from './table.ts'
import { fillCase } from './workbench.ts'

const options = readOptions(process.argv.slice(2))
const address = fromRunner('CLAIMBENCH_ADDRESS')
const table = options.real === null ? madeTable(options.rows) : realTable(options.real)
const profile = await mkdtemp(join(tmpdir(), 'claimbench-bench-'))
const context = await chromium.launchPersistentContext(profile, {
  executablePath: fromRunner('CLAIMBENCH_CHROMIUM'),
  args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  viewport: { width: 1440, height: 900 },
})
try {
  console.log(machine(context))
  console.log(`Importing ${table.rows.length} claims (${table.name}) through the import dialog …`)
  const imported = await importTable(context, table)
  console.log(`Measuring ${options.rounds} rounds …`)
  const measured = await measure(context, address, table, options.rounds)
  console.log('Measuring the peers …')
  const peers = await measurePeers(context, address, table.rows, table.words[0] ?? '', options.rounds)
  const figures = [...figuresOf(measured, peers, table.rows.length), imported]
  console.log(`\n${printFigures(figures)}\n`)
  if (options.json !== null) await writeFile(options.json, `${JSON.stringify(figures, null, 2)}\n`)
} finally {
  await context.close()
  await rm(profile, { recursive: true, force: true })
}

async function importTable(browser: BrowserContext, given: BenchTable): Promise<Figure> {
  const page = await browser.newPage()
  await page.goto(address)
  await expect(page.getByRole('navigation', { name: 'Workbench' })).toBeVisible({ timeout: 60_000 })
  const time = await fillCase(page, given)
  await page.close()
  return figure('import from CSV, press to rows, once', given.rows.length, [time], null, null)
}

function figuresOf(measured: Measured, peers: Peers, rows: number): Figure[] {
  return [
    figure('open to first rows', rows, measured.open, 1_500, peers.open),
    figure('sort, press to painted rows', rows, measured.sort, 100, peers.sort),
    figure('facet, press to rows and counts', rows, measured.facet, 100, peers.facet),
    figure('search, keystroke to painted rows', rows, measured.search, 100, peers.search),
    figure('edit, key to Saved', rows, measured.edit, 100, peers.edit),
    figure('longest UI-thread task of a round', rows, measured.longest, 100, null),
  ]
}

function machine(browser: BrowserContext): string {
  const [first] = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  const version = browser.browser()?.version() ?? 'of unknown version'
  return `${cpus().length} × ${first?.model ?? 'unknown processor'}, ${memory} GB · Node ${process.version} · Chromium ${version}, headless · browser shell`
}

function fromRunner(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: start the benchmarks with “npm run bench”.`)
  return value
}
