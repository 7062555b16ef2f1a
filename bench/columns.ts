import type { Diff } from '../src/core/journal/diff.ts'
import type { CaseState } from '../src/core/journal/state.ts'
import { everything } from '../src/core/query/all-rows.ts'
import type { Filter, Query } from '../src/core/query/query.ts'
import type { Columns } from '../src/engine/columns/columns.ts'
import { loadColumns } from '../src/engine/columns/testing/load-columns.ts'
import { type Figure, figure } from './figures.ts'
import { type MadeCase, makeCase, stateOf } from './make-claims.ts'
import { readOptions } from './options.ts'
import { printFigures } from './table.ts'

type ClaimQuery = Query & { readonly table: 'claims' }

const firstScreen = { offset: 0, count: 60 }
const sortedFields = [
  'statement',
  'kind',
  'status',
  'reliability',
  'credibility',
  'likelihood',
  'confidence',
  'occurred',
  'entity',
  'tag',
  'source',
  'mentions',
  'links',
  'notes',
  'updated',
]
/** Fields of several values, by which a claim stands in several groups. */
const groupedFields = ['tag', 'entity', 'source']
const facets = ['kind', 'status', 'reliability', 'credibility', 'likelihood', 'confidence', 'tag']
const allFacets = [...facets, 'entity', 'source']
const narrow: Filter = {
  kind: 'and',
  of: [
    { kind: 'is', field: 'status', values: ['unreviewed', 'accepted'] },
    { kind: 'is', field: 'tag', values: ['economy'] },
  ],
}
/** What is typed, one keystroke after the other. */
const typed = ['pipeline', 'border guard', 'sécurité', 'القمح', '天然气']

/** Measures the columns by themselves, in Node: no worker, no painting. Takes the options of the whole bench. */
async function measureColumns(): Promise<readonly Figure[]> {
  const { rows, rounds } = readOptions(process.argv.slice(2))
  const made = makeCase(rows)
  const state = stateOf(made)
  const isLarge = rows > 100_000
  const targets = { sort: isLarge ? 60 : 5, facets: isLarge ? 35 : 5, group: isLarge ? 300 : 30 }
  const measured = (name: string, times: readonly number[], target: number | null) =>
    figure(name, rows, times, target, null)
  const loads: number[] = []
  const warmings: number[] = []
  const slices: number[] = []
  let columns = loadColumns(state)
  for (let round = 0; round < rounds; round += 1) {
    loads.push(
      timed(() => {
        columns = loadColumns(state)
      }),
    )
    let since = performance.now()
    const warming = columns.warm(() => {
      slices.push(performance.now() - since)
      since = performance.now()
      return Promise.resolve()
    })
    warmings.push(await timedAsync(() => warming))
  }
  return [
    measured('columns: load', loads, 700),
    measured('columns: sort ranks and search index, in the background', warmings, null),
    measured('columns: one slice of that', slices, 10),
    ...sortedFields.map((field) =>
      measured(`columns: sort by ${field}`, sortTimes(columns, field, rounds), targets.sort),
    ),
    ...groupedFields.map((field) =>
      measured(
        `columns: group by ${field}`,
        fresh(columns, rounds, () => ask(columns, { group: field })),
        targets.group,
      ),
    ),
    measured(
      'columns: filter and 7 facets',
      fresh(columns, rounds, () => ask(columns, { filter: narrow, facets })),
      targets.facets,
    ),
    measured(
      'columns: 7 facets of all rows',
      fresh(columns, rounds, () => ask(columns, { facets })),
      targets.facets,
    ),
    measured(
      'columns: all 9 facets of all rows',
      fresh(columns, rounds, () => ask(columns, { facets: allFacets })),
      null,
    ),
    measured('columns: scroll', scrollTimes(columns, rows, rounds), 1),
    measured('columns: search keystroke', keystrokeTimes(columns, rounds), 20),
    ...editFigures(columns, state, made, rounds, measured),
  ]
}

function sortTimes(columns: Columns, field: string, rounds: number): readonly number[] {
  return (['ascending', 'descending'] as const).flatMap((direction) =>
    fresh(columns, rounds, () => ask(columns, { sort: [{ field, direction }] })),
  )
}

/** Times with nothing remembered from the round before. */
function fresh(columns: Columns, rounds: number, work: () => void): readonly number[] {
  return Array.from({ length: rounds * 3 }, () => {
    columns.forget()
    return timed(work)
  })
}

function scrollTimes(columns: Columns, rows: number, rounds: number): readonly number[] {
  ask(columns, { filter: narrow, facets })
  return Array.from({ length: rounds * 10 }, (_, index) =>
    timed(() => ask(columns, { facets }, Math.floor((rows * index) / (rounds * 10)))),
  ).slice(1)
}

function keystrokeTimes(columns: Columns, rounds: number): readonly number[] {
  return Array.from({ length: rounds }, () => typed)
    .flat()
    .flatMap((words) => {
      columns.forget()
      return Array.from(words, (_, index) =>
        timed(() =>
          ask(columns, { filter: { kind: 'words', text: words.slice(0, index + 1), match: 'prefix' }, facets }),
        ),
      )
    })
}

function editFigures(
  columns: Columns,
  state: CaseState,
  { claims, tags }: MadeCase,
  rounds: number,
  measured: (name: string, times: readonly number[], target: number | null) => Figure,
): readonly Figure[] {
  const updates: number[] = []
  const answers: number[] = []
  for (let round = 0; round < rounds * 4; round += 1) {
    const claim = claims[(round * 7919) % claims.length]
    const tag = tags[round % tags.length]
    if (claim === undefined || tag === undefined) continue
    const { id, statement, tags: before } = claim
    const edit: Diff = {
      claims: {
        added: [],
        updated: [
          [
            { id, statement, tags: before },
            { id, statement: `Again: ${statement}`, tags: [tag.id] },
          ],
        ],
        removed: [],
      },
    }
    state.apply(edit)
    updates.push(timed(() => columns.update(edit)))
    answers.push(timed(() => ask(columns, { sort: [{ field: 'statement', direction: 'ascending' }], facets })))
  }
  return [
    measured('columns: update after an edit', updates, 1),
    measured('columns: answer after an edit', answers, null),
  ]
}

function ask(columns: Columns, asked: Partial<ClaimQuery>, offset = 0): void {
  const query: ClaimQuery = { table: 'claims', filter: everything, sort: [], group: null, facets: [], ...asked }
  const answer = columns.query(query, { ...firstScreen, offset })
  if (!answer.ok) throw new Error(answer.message)
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

async function timedAsync(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

console.log(printFigures(await measureColumns()))
