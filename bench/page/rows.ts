import { likelihoodBand } from '../../src/core/vocabulary/likelihood.ts'
import { type CasePlan, MadeCase } from '../case/made-case.ts'

/** A claim as a page without an engine would show it: every cell in words. */
export interface PlainRow {
  readonly id: string
  readonly statement: string
  readonly kind: string
  readonly status: string
  readonly credibility: string
  readonly likelihood: string
  readonly confidence: string
  readonly occurred: string
  readonly tags: readonly string[]
  readonly entities: readonly string[]
}

/** The columns that tables show, with their widths. */
export const shownColumns = [
  { field: 'statement', width: 520 },
  { field: 'kind', width: 100 },
  { field: 'status', width: 100 },
  { field: 'credibility', width: 90 },
  { field: 'likelihood', width: 120 },
  { field: 'confidence', width: 90 },
  { field: 'occurred', width: 110 },
  { field: 'tags', width: 180 },
] as const satisfies readonly { readonly field: keyof PlainRow; readonly width: number }[]

/** The six facets that are counted beside the workbench's. */
export const facets = ['kind', 'status', 'credibility', 'likelihood', 'confidence', 'tags'] as const

/** The height of a row of a table, in pixels; the workbench's own. */
export const rowHeight = 36

/** The claims of a made case as plain rows, with the names of their tags and entities. */
export function plainRows(plan: CasePlan): readonly PlainRow[] {
  const names = new Map<string, string>()
  const rows: PlainRow[] = []
  for (const { tags, entities, claims } of new MadeCase(plan).slices(100_000)) {
    for (const { id, name } of [...tags, ...entities]) names.set(id, name)
    const named = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? '')
    for (const claim of claims)
      rows.push({
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
      })
  }
  return rows
}

/** Counts the values of a facet. */
export function countFacet(rows: Iterable<PlainRow>, facet: (typeof facets)[number]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const row of rows) {
    const value = row[facet]
    for (const one of typeof value === 'string' ? [value] : value) counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  return counts
}
