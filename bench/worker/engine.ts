import type { CommandName, PayloadOf } from '#core/commands/registry.ts'
import type { Result } from '#core/lib/result.ts'
import { ClaimKind } from '#core/model/claim.ts'
import type { Filter, Query } from '#core/query/query.ts'
import { CaseEngine } from '#engine/case-engine.ts'
import { foundation, type MadeCase, type MadeRecords } from '../case/made-case.ts'

/** The one place where the bench speaks to the engine. */

type ClaimQuery = Query & { readonly table: 'claims' }

/** Claims that one command brings in. */
export const sliceOfClaims = 100_000

let asks = 0

/** What the facet panel of a usual screen counts. */
export const facetFields = ['kind', 'status', 'credibility', 'likelihood', 'confidence', 'tag'] as const

/** Opens the made case, and founds it where it is new. */
export async function openEngine({ id }: MadeCase): Promise<CaseEngine> {
  const engine = new CaseEngine(navigator.locks)
  const opened = must(await engine.open({ id, actor: 'Bench', create: { ...foundation, seed: null } }, null))
  if (opened.readOnly) throw new Error('Another window holds the case of the bench.')
  return engine
}

/** Brings in the tags and entities that claims name. */
export async function importNames(engine: CaseEngine, records: MadeRecords): Promise<void> {
  await run(engine, 'case/import', { ...records, views: [] })
}

/** The claims of a slice as rows that are ready to be imported. */
export function readyRows({ claims }: MadeRecords): PayloadOf<'claim/import'>['claims'] {
  return claims.map(({ createdAt: _made, updatedAt: _changed, ...row }) => ({ ...row, note: null }))
}

export async function importRows(engine: CaseEngine, claims: PayloadOf<'claim/import'>['claims']): Promise<void> {
  await run(engine, 'claim/import', { claims, tags: [], entities: [] })
}

/** Brings in what goes with the claims of a slice: sources with their texts, mentions, links and notes. */
export async function importRest(engine: CaseEngine, records: MadeRecords): Promise<void> {
  await run(engine, 'case/import', { ...records, claims: [], views: [] })
}

/** Rows that no first screen shows, so that an answer kept from an earlier one will not do. */
const farDown = 1000

/** A screen of a query of claims; throws unless so many match, when that is known. */
export async function ask(engine: CaseEngine, asked: Partial<ClaimQuery>, matching: number | null): Promise<number> {
  const query: ClaimQuery = {
    table: 'claims',
    filter: { kind: 'and', of: [] },
    sort: [],
    group: null,
    facets: [],
    ...asked,
  }
  // Another number of rows each time, so that an answer given before will not do either.
  asks += 1
  const { matched } = must(await engine.query(query, { offset: farDown, count: 40 + ((Date.now() + asks) % 40) }))
  if (matching !== null && matched !== matching) throw new Error(`${matched} claims match, not ${matching}.`)
  return matched
}

/** Asks each part of the engine something: facets of all rows, a sort of texts, a search. */
export async function askEverything(engine: CaseEngine, rows: number): Promise<void> {
  await ask(engine, { facets: facetFields }, rows)
  await ask(engine, { sort: [{ field: 'statement', direction: 'ascending' }] }, rows)
  await ask(engine, { filter: { kind: 'words', text: 'council', match: 'prefix' } }, null)
}

/** What ticking one kind after the other asks for. */
export const toggles: readonly Filter[] = ClaimKind.options
  .slice(0, -1)
  .map((_, last, kinds) => ({ kind: 'is', field: 'kind', values: kinds.slice(0, last + 1) }))

async function run<Name extends CommandName>(engine: CaseEngine, name: Name, payload: PayloadOf<Name>): Promise<void> {
  must(await engine.run(name, payload))
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message)
  return result.value
}
