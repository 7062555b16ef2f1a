import { ClaimKind, ClaimStatus } from '../../model/claim.ts'
import { Edtf } from '../../model/edtf.ts'
import type { ClaimId, EntityId, TagId } from '../../model/ids.ts'
import { Credibility } from '../../vocabulary/admiralty.ts'
import { Confidence } from '../../vocabulary/confidence.ts'
import { Likelihood } from '../../vocabulary/likelihood.ts'

/** A row of an import with all its fields. */
interface CompleteRow {
  readonly id: ClaimId
  readonly statement: string
  readonly kind: ClaimKind
  readonly status: ClaimStatus
  readonly credibility: Credibility
  readonly likelihood: Likelihood | null
  readonly confidence: Confidence | null
  readonly occurred: Edtf | null
  readonly entities: readonly EntityId[]
  readonly tags: readonly TagId[]
  readonly note: string | null
}

const fields = 11
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const kinds: ReadonlySet<unknown> = new Set(ClaimKind.options)
const statuses: ReadonlySet<unknown> = new Set(ClaimStatus.options)
const credibilities: ReadonlySet<unknown> = new Set(Credibility.options)
const likelihoods: ReadonlySet<unknown> = new Set([null, ...Likelihood.options])
const confidences: ReadonlySet<unknown> = new Set([null, ...Confidence.options])

/**
 * Whether a row has every field, each just as its schema would give it back, so that the schema need not read it: the same answer several
 * times as fast. A false says nothing; the schema then tells what is wrong.
 */
export function isCompleteRow(row: object): row is CompleteRow {
  return (
    'id' in row &&
    isId(row.id) &&
    'statement' in row &&
    isTrimmed(row.statement) &&
    'kind' in row &&
    kinds.has(row.kind) &&
    'status' in row &&
    statuses.has(row.status) &&
    'credibility' in row &&
    credibilities.has(row.credibility) &&
    'likelihood' in row &&
    likelihoods.has(row.likelihood) &&
    'confidence' in row &&
    confidences.has(row.confidence) &&
    'occurred' in row &&
    (row.occurred === null || isDate(row.occurred)) &&
    'entities' in row &&
    areIds(row.entities) &&
    'tags' in row &&
    areIds(row.tags) &&
    'note' in row &&
    (row.note === null || (typeof row.note === 'string' && row.note.trim() !== '')) &&
    Object.keys(row).length === fields
  )
}

function isId(value: unknown): boolean {
  return typeof value === 'string' && uuid.test(value)
}

function areIds(value: unknown): boolean {
  return Array.isArray(value) && value.every(isId)
}

function isTrimmed(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value.trim() === value
}

function isDate(value: unknown): boolean {
  return Edtf.safeParse(value).success
}
