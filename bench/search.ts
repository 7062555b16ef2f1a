import { parseArgs } from 'node:util'
import { Index as FlexSearch } from 'flexsearch'
import MiniSearch from 'minisearch'
import { fields } from '../src/core/query/fields.ts'
import { parseQuery } from '../src/core/query/parse-query.ts'
import { wordsOf } from '../src/core/query/relevance.ts'
import { Bitset } from '../src/engine/columns/bitset.ts'
import { radixSort } from '../src/engine/columns/radix-sort.ts'
import { SearchIndex } from '../src/engine/search/search-index.ts'
import { quantile } from './figures.ts'
import { makeCase } from './make-claims.ts'

// Measures the search index by itself, in Node, beside MiniSearch and FlexSearch:
// `node --expose-gc --import tsx bench/search.ts --rows 100000 --rounds 5`, and `--alone` without them.

/** What is typed; the peers are asked those that they understand. There are more than the index remembers. */
const searches = ['p', 'pi', 'pipeline', 'border guard', '"gas pipeline"', 'pipleine~', 'sécurité', 'القمح', '天然气']
const peerSearches = ['p', 'pi', 'pipeline', 'border guard', 'pipleine~']

const { values } = parseArgs({
  options: {
    rows: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    alone: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const texts = claimTexts(Number(values.rows))
const times = new Map<string, number[]>()
measureIndex()
if (!values.alone) {
  measureMiniSearch()
  measureFlexSearch()
}
for (const [name, taken] of times) {
  const [median, slowest] = [quantile(taken, 0.5), quantile(taken, 0.95)]
  console.log(`${name.padEnd(44)} ${median.toFixed(2).padStart(10)} ms, p95 ${slowest.toFixed(2)} ms`)
}

function measureIndex(): void {
  const standing = new Bitset(texts.length)
  for (let slot = 0; slot < texts.length; slot += 1) standing.add(slot)
  const make = (): SearchIndex => new SearchIndex({ standing: () => standing, textOf: (slot) => texts[slot] ?? '' })
  const build = (): SearchIndex => {
    const index = make()
    for (let slot = 0; slot < texts.length; slot += 1) index.forget(slot)
    let since = performance.now()
    for (const _ of index.prepare()) {
      note('index: one slice', performance.now() - since)
      since = performance.now()
    }
    return index
  }
  const index = weighed('index', () => timed('index: from nothing', build))
  for (let round = 1; round < rounds; round += 1) timed('index: from nothing', build)
  const saved = index.toBytes()
  const size = saved.reduce((sum, { byteLength }) => sum + byteLength, 0)
  console.log(`index: ${(size / 1e6).toFixed(1)} MB on disk in ${saved.length} segments`)
  for (let round = 0; round < rounds; round += 1) timed('index: from its bytes', () => make().fromBytes(saved))
  for (let round = 0; round < rounds; round += 1)
    for (const text of searches) timed(`index: ${text}`, () => ranked(index, standing, text))
  for (const text of searches) console.log(`index: ${text} finds ${ranked(index, standing, text).length}`)
  for (let round = 0; round < rounds * 4; round += 1) {
    index.forget((round * 7919) % texts.length)
    timed('index: pipeline, after a row changed', () => ranked(index, standing, 'pipeline'))
  }
}

/** The slots that are found, best first. */
function ranked(index: SearchIndex, standing: Bitset, text: string): Uint32Array {
  const filter = parseQuery(text, fields.claims)
  if (!filter.ok) throw new Error(filter.message)
  const met = standing.copy()
  for (const words of wordsOf(filter.value)) met.intersect(index.find(words))
  const slots = new Uint32Array(met.count())
  let count = 0
  met.forEach((slot) => {
    slots[count] = slot
    count += 1
  })
  const scores = index.scores(filter.value, slots) ?? slots
  let most = 0
  for (const score of scores) if (score > most) most = score
  const keys = new Uint32Array(scores.length)
  for (let index = 0; index < keys.length; index += 1) keys[index] = most - (scores[index] ?? 0)
  return radixSort(slots, keys)
}

function measureMiniSearch(): void {
  const build = (): MiniSearch => {
    const peer = new MiniSearch({ fields: ['text'] })
    peer.addAll(texts.map((text, id) => ({ id, text })))
    return peer
  }
  const peer = weighed('MiniSearch', () => timed('MiniSearch: from nothing', build))
  const ask = (text: string) =>
    text.endsWith('~')
      ? peer.search(text.slice(0, -1), { fuzzy: 0.25 })
      : peer.search(text, { prefix: true, combineWith: 'AND' })
  for (const text of peerSearches) console.log(`MiniSearch: ${text} finds ${ask(text).length}`)
  for (let round = 0; round < rounds; round += 1)
    for (const text of peerSearches) timed(`MiniSearch: ${text}`, () => ask(text))
}

/** It has no search for what is mistyped. */
function measureFlexSearch(): void {
  const build = (): FlexSearch => {
    const peer = new FlexSearch({ tokenize: 'forward' })
    for (const [id, text] of texts.entries()) peer.add(id, text)
    return peer
  }
  const peer = weighed('FlexSearch', () => timed('FlexSearch: from nothing', build))
  const ask = (text: string) => peer.search(text, { limit: texts.length })
  const asked = peerSearches.filter((text) => !text.endsWith('~'))
  for (const text of asked) console.log(`FlexSearch: ${text} finds ${ask(text).length}`)
  for (let round = 0; round < rounds; round += 1)
    for (const text of asked) timed(`FlexSearch: ${text}`, () => ask(text))
}

/** The texts that claims are looked for in. */
function claimTexts(rows: number): readonly string[] {
  const made = makeCase(rows)
  const names = new Map<string, string>([...made.tags, ...made.entities].map(({ id, name }) => [id, name]))
  const more = new Map<string, string[]>()
  const add = (claim: string, text: string) => more.set(claim, [...(more.get(claim) ?? []), text])
  for (const { claim, anchor } of made.mentions) add(claim, anchor.exact)
  for (const { subject, body } of made.notes) add(subject.id, body)
  return made.claims.map(({ id, statement, tags, entities }) =>
    [statement, ...[...tags, ...entities].map((named) => names.get(named) ?? ''), ...(more.get(id) ?? [])].join('\n'),
  )
}

function timed<Value>(name: string, work: () => Value): Value {
  const start = performance.now()
  const value = work()
  note(name, performance.now() - start)
  return value
}

function note(name: string, time: number): void {
  const known = times.get(name)
  if (known === undefined) times.set(name, [time])
  else known.push(time)
}

/** Says how much memory what is made keeps. */
function weighed<Value>(name: string, make: () => Value): Value {
  const before = used()
  const value = make()
  console.log(`${name}: ${((used() - before) / 1e6).toFixed(1)} MB in memory`)
  return value
}

function used(): number {
  globalThis.gc?.()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}
