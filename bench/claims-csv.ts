import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { mapHeaders } from '../src/core/formats/csv/map-headers.ts'
import { readTable } from '../src/core/formats/csv/read-table.ts'
import { likelihoodBand } from '../src/core/vocabulary/likelihood.ts'
import { makeCase } from './make-claims.ts'
import type { PlainClaim } from './peers.ts'

/** Claims as the workbench imports them, and the same as plain objects for the peers. */
export interface BenchTable {
  readonly name: string
  readonly csv: string
  readonly rows: readonly PlainClaim[]
  /** Columns to sort by in turn: those whose values differ. */
  readonly sortBy: readonly string[]
  /** A value of a facet that many rows have. */
  readonly facet: string
  /** Words that some rows hold, typed letter by letter. */
  readonly words: readonly string[]
}

const fields = [
  'statement',
  'kind',
  'status',
  'credibility',
  'likelihood',
  'confidence',
  'occurred',
  'tags',
  'entities',
] as const

/** So many claims made from the fixed seed of `make-claims.ts`. */
export function madeTable(count: number): BenchTable {
  const { claims, tags, entities } = makeCase(count)
  const names = new Map([...tags, ...entities].map(({ id, name }) => [String(id), name]))
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id) ?? '').join('; ')
  const rows = claims.map((claim) => ({
    id: claim.id,
    statement: claim.statement,
    kind: claim.kind,
    status: claim.status,
    credibility: claim.credibility,
    likelihood: claim.likelihood === null ? '' : likelihoodBand(claim.likelihood, 'icd203-likelihood').term,
    confidence: claim.confidence ?? '',
    occurred: claim.occurred ?? '',
    tags: named(claim.tags),
    entities: named(claim.entities),
  }))
  const lines = rows.map((row) => fields.map((field) => quoted(row[field])).join(','))
  return {
    name: `${count} made claims`,
    csv: [fields.join(','), ...lines].join('\n'),
    rows,
    sortBy: ['Statement', 'Occurred', 'Credibility', 'Kind', 'Statement'],
    facet: 'event',
    words: ['railway', 'border', 'council', 'energy', 'envoy'],
  }
}

/** The sentences of a gzipped CSV file, with the column that the workbench itself takes for the statement. */
export function realTable(file: string): BenchTable {
  const csv = gunzipSync(readFileSync(file)).toString('utf8')
  const table = readTable(csv)
  if (!table.ok) throw new Error(`${file}: ${table.message}`)
  const column = mapHeaders(table.value.headers).statement
  if (column === undefined)
    throw new Error(`${file} has no column of statements; its columns are ${table.value.headers.join(', ')}.`)
  const rows = table.value.rows.map(({ cells }, index) => ({
    id: String(index),
    statement: cells[column] ?? '',
    kind: 'state',
    status: 'unreviewed',
    credibility: '6',
    likelihood: '',
    confidence: '',
    occurred: '',
    tags: '',
    entities: '',
  }))
  return {
    name: file,
    csv,
    rows: rows.filter(({ statement }) => statement.trim() !== ''),
    sortBy: ['Statement', 'Statement', 'Statement', 'Statement', 'Statement'],
    facet: 'state',
    words: ['health', 'people', 'america', 'trump', 'climate'],
  }
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`
}
