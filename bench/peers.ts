import { createRequire } from 'node:module'
import type { BrowserContext, Page } from '@playwright/test'
import type { Peer } from './figures.ts'

/** A claim as a plain object, which is what a page without an engine would hold. */
export interface PlainClaim {
  readonly id: string
  readonly statement: string
  readonly kind: string
  readonly status: string
  readonly credibility: string
  readonly likelihood: string
  readonly confidence: string
  readonly occurred: string
  readonly tags: string
  readonly entities: string
}

/** The plain ways to do the same, by what they are set beside. */
export interface Peers {
  readonly open: Peer
  readonly sort: Peer
  readonly facet: Peer
  readonly search: Peer
  readonly edit: Peer
}

interface DexieInPage {
  new (
    name: string,
    options: object,
  ): {
    version(number: number): { stores(stores: Record<string, string>): void }
    table(name: string): {
      bulkPut(rows: readonly PlainClaim[]): Promise<unknown>
      put(row: PlainClaim): Promise<unknown>
      toArray(): Promise<PlainClaim[]>
    }
    delete(): Promise<void>
  }
}

declare global {
  interface Window {
    readonly Dexie: DexieInPage
  }
}

/** Measures the peers on the same rows in a page of the same browser, of the same origin, with no workbench in it. */
export async function measurePeers(
  context: BrowserContext,
  address: string,
  rows: readonly PlainClaim[],
  word: string,
  rounds: number,
): Promise<Peers> {
  const page = await blankPage(context, address)
  const times = await page.evaluate(measureInPage, { rows, word, rounds })
  await page.close()
  return {
    open: { name: 'Dexie toArray', times: times.open },
    sort: { name: 'Array.sort with Intl.Collator', times: times.sort },
    facet: { name: 'filter and count over objects', times: times.facet },
    search: { name: 'filter over objects', times: times.search },
    edit: { name: 'Dexie put, strict', times: times.edit },
  }
}

async function blankPage(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage()
  const blank = new URL('/peers', address).href
  await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
  await page.goto(blank)
  await page.evaluate('globalThis.__name ??= (value) => value')
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('dexie/dist/dexie.min.js') })
  return page
}

/** Runs in the page, so it may use nothing from outside itself. */
async function measureInPage({ rows, word, rounds }: { rows: readonly PlainClaim[]; word: string; rounds: number }) {
  const database = new window.Dexie('peer', { chromeTransactionDurability: 'strict' })
  database.version(1).stores({ claims: 'id' })
  const table = database.table('claims')
  await table.bulkPut(rows)
  const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
  const fields = ['kind', 'status', 'credibility', 'likelihood', 'confidence', 'tags', 'entities'] as const

  const timed = async (work: (round: number) => unknown): Promise<number[]> => {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now()
      await work(round)
      times.push(performance.now() - start)
    }
    return times
  }
  const counted = (): Map<string, number>[] => {
    const matching = rows.filter((row) => row.kind === 'event')
    return fields.map((field) => {
      const counts = new Map<string, number>()
      for (const row of matching) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1)
      return counts
    })
  }
  const [first] = rows
  if (first === undefined) throw new Error('There are no rows to measure the peers on.')
  const times = {
    open: await timed(() => table.toArray()),
    sort: await timed(() => [...rows].sort((left, right) => collator.compare(left.statement, right.statement))),
    facet: await timed(counted),
    search: await timed(() => rows.filter((row) => row.statement.toLowerCase().includes(word))),
    edit: await timed((round) => table.put({ ...first, status: `edited ${round}` })),
  }
  await database.delete()
  return times
}
