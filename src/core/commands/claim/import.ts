import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { type Failure, ok } from '../../lib/result.ts'
import { ClaimKind, ClaimStatus } from '../../model/claim.ts'
import { Edtf } from '../../model/edtf.ts'
import { ClaimId, EntityId, NoteId, TagId } from '../../model/ids.ts'
import { Credibility } from '../../vocabulary/admiralty.ts'
import { Confidence } from '../../vocabulary/confidence.ts'
import { Likelihood } from '../../vocabulary/likelihood.ts'
import { type Context, defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { addEntities, NewEntities } from '../entity/new-entities.ts'
import { missing } from '../missing.ts'
import { NoteBody } from '../note/body.ts'
import { idTaken, nouns } from '../standing.ts'
import { addTags, NewTags } from '../tag/new-tags.ts'
import { RequiredText } from '../text-fields.ts'
import { isCompleteRow } from './complete-row.ts'
import { ungraded } from './ungraded.ts'

/** A row of an import as it may be written: what is left out takes its default. */
export const CarefulRow = z.strictObject({
  id: ClaimId,
  statement: RequiredText,
  kind: ClaimKind,
  status: ClaimStatus.default(ungraded.status),
  credibility: Credibility.default(ungraded.credibility),
  likelihood: Likelihood.nullable().default(ungraded.likelihood),
  confidence: Confidence.nullable().default(ungraded.confidence),
  occurred: Edtf.nullable().default(null),
  entities: z.array(EntityId).readonly().default([]),
  tags: z.array(TagId).readonly().default([]),
  /** What the first note on the claim says. */
  note: NoteBody.nullable().default(null),
})
type Row = Readonly<z.infer<typeof CarefulRow>>

/** A row as the schema above reads it. A million rows are mostly complete already, and those are only looked at. */
const Row = z.custom<z.input<typeof CarefulRow>>().transform((row, context): Row => {
  if (isCompleteRow(row)) return row
  const parsed = CarefulRow.safeParse(row)
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues)
    context.issues.push({ code: 'custom', path, message, input: row })
  return z.NEVER
})

/** Adds many claims at once, as from the rows of a table, with the tags and entities that are new. Parents of tags come first. */
export const importClaims = defineCommand({
  name: 'claim/import',
  payload: z.strictObject({
    claims: z.array(Row).readonly(),
    tags: NewTags.default([]),
    entities: NewEntities.default([]),
  }),
  plan(read, payload, context) {
    const draft = new Draft(read)
    const refusal =
      addTags(draft, payload.tags, context.at) ??
      addEntities(draft, payload.entities, context.at) ??
      addClaims(draft, payload.claims, context)
    return refusal ?? ok(draft.diff())
  },
  words: ({ claims }) => `Import ${countWords(claims.length, 'claim')}`,
})

/** Lists of more ids than this are looked through by way of a set. */
const shortList = 8

/** The ids, each once. Nearly all lists are short and have no doubles, and making a set for each of a million would take longer than all else here. */
function distinct<Id>(ids: readonly Id[]): readonly Id[] {
  const isDistinct = ids.length <= shortList && ids.every((id, place) => ids.indexOf(id) === place)
  return isDistinct ? ids : [...new Set(ids)]
}

function addClaims(draft: Draft, rows: readonly Row[], context: Context): Failure | null {
  const { at, actor } = context
  for (const row of rows) {
    const { id, statement, kind, status, credibility, likelihood, confidence, occurred, note } = row
    const taken = idTaken(draft, 'claims', id)
    if (taken) return taken
    if (row.tags.some((tag) => draft.byId('tags', tag) === undefined)) return missing(nouns.tags)
    if (row.entities.some((entity) => draft.byId('entities', entity) === undefined)) return missing(nouns.entities)
    const tags = distinct(row.tags)
    const entities = distinct(row.entities)
    draft.put('claims', {
      id,
      statement,
      kind,
      status,
      credibility,
      likelihood,
      confidence,
      occurred,
      entities,
      tags,
      createdAt: at,
      updatedAt: at,
    })
    if (note === null) continue
    const subject = { table: 'claims' as const, id }
    draft.put('notes', { id: context.newId(NoteId), subject, body: note, author: actor, createdAt: at, updatedAt: at })
  }
  return null
}
