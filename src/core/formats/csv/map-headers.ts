import { fold } from '../../query/fold.ts'

/** The fields of a claim that a table can give. */
export type ClaimField =
  | 'statement'
  | 'kind'
  | 'status'
  | 'credibility'
  | 'likelihood'
  | 'confidence'
  | 'occurred'
  | 'tags'
  | 'entities'
  | 'note'

/** Which column, counted from 0, gives each field; a field that is absent takes its default. */
export type ClaimMapping = Readonly<Partial<Record<ClaimField, number>>>

/** What tables call the fields, the surest name first; without case, accents, spaces and punctuation. */
const spellings: Readonly<Record<ClaimField, readonly string[]>> = {
  statement: ['statement', 'claim', 'claimtext', 'claimstatement', 'text', 'sentence', 'proposition', 'fact'],
  kind: ['kind', 'claimkind', 'type', 'claimtype'],
  status: ['status', 'reviewstatus'],
  credibility: ['credibility', 'informationcredibility'],
  likelihood: ['likelihood', 'probability'],
  confidence: ['confidence', 'analyticconfidence'],
  occurred: ['occurred', 'date', 'when', 'eventdate', 'dateoccurred'],
  tags: ['tags', 'tag', 'codes', 'code', 'keywords'],
  entities: ['entities', 'entity', 'actors', 'actor'],
  note: ['note', 'notes', 'comment', 'comments', 'annotation'],
}

export const claimFields: readonly ClaimField[] = [
  'statement',
  'kind',
  'status',
  'credibility',
  'likelihood',
  'confidence',
  'occurred',
  'tags',
  'entities',
  'note',
]

/**
 * The columns whose headers name a field of a claim. Where no header names the statement it is absent, and the analyst has to say which
 * column holds it before claims can be read.
 */
export function mapHeaders(headers: readonly string[]): ClaimMapping {
  const keys = headers.map((header) => fold(header).replaceAll(/[^\p{L}\p{N}]/gu, ''))
  const found = claimFields.flatMap((field) => {
    const spelling = spellings[field].find((candidate) => keys.includes(candidate))
    return spelling === undefined ? [] : [[field, keys.indexOf(spelling)] as const]
  })
  return Object.fromEntries(found)
}
