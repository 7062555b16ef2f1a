import { v7 as uuidv7 } from 'uuid'
import type { PayloadOf } from '#core/commands/registry.ts'
import { type ClaimMapping, claimFields, mapHeaders } from '#core/formats/csv/map-headers.ts'
import { type ClaimDraft, type ClaimsRead, type FailedRow, readClaims } from '#core/formats/csv/read-claims.ts'
import { readTable, type TextTable } from '#core/formats/csv/read-table.ts'
import { ok, type Result } from '#core/lib/result.ts'
import { ClaimId, EntityId, TagId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import type { ColumnMapping, ImportOptions, ImportPreview } from '../api.ts'
import { caseOf } from '../details/summary.ts'
import type { Progress } from '../progress.ts'
import { NameBook } from './name-book.ts'
import { readText } from './read-text.ts'

/** Rows that a preview shows. */
const sampleSize = 20

/** Rows that cannot be imported and that a preview names; more than this nobody mends by hand. */
const failuresShown = 200

/** Rows that are read between two pauses. */
const rowsAtOnce = 2000

/** How much of the work is done once the text is cut into cells, and once all rows are read. */
const cellsRead = 0.1
export const rowsRead = 0.5

/** Reads a claims table, which is a text file, without importing it. */
export async function previewClaims(
  read: Reader,
  file: Blob,
  options: ImportOptions,
  progress: Progress,
): Promise<Result<ImportPreview>> {
  const reading: Progress = (share, step) => progress(share / rowsRead, step)
  const table = await readCells(file, options, reading)
  if (!table.ok) return table
  const columns = columnsOf(table.value, options)
  // A preview is shown even when no column is chosen for the statement yet; it then has no rows.
  const rowless = ok<ClaimsRead>({ drafts: [], failed: [] })
  const claims = columns.statement === undefined ? rowless : await readRows(read, table.value, options, reading)
  if (!claims.ok) return claims
  const { drafts, failed } = claims.value
  const { tags, entities } = nameBooks(read)
  for (const draft of drafts) {
    for (const name of draft.tags) tags.idOf(name)
    for (const name of draft.entities) entities.idOf(name)
  }
  return ok({
    headers: table.value.headers,
    mapping: Object.fromEntries(Object.entries(columns)),
    rows: drafts.length,
    sample: table.value.rows.slice(0, sampleSize),
    failed: failed.slice(0, failuresShown),
    failures: failed.length,
    newTags: tags.fresh.length,
    newEntities: entities.fresh.length,
  })
}

/** The payload that imports the good rows of a table, with new tags at the top of the codebook and new entities as things. */
export async function planImport(
  read: Reader,
  file: Blob,
  options: ImportOptions,
  progress: Progress,
): Promise<Result<PayloadOf<'claim/import'>>> {
  const table = await readCells(file, options, progress)
  if (!table.ok) return table
  const claims = await readRows(read, table.value, options, progress)
  if (!claims.ok) return claims
  const { tags, entities } = nameBooks(read)
  const rows = claims.value.drafts.map(({ note, ...draft }) => ({
    ...withoutLine(draft),
    id: ClaimId.parse(uuidv7()),
    tags: draft.tags.map((name) => tags.idOf(name)),
    entities: draft.entities.map((name) => entities.idOf(name)),
    note: note === '' ? null : note,
  }))
  const goesOn = await progress(rowsRead, 'planning')
  if (!goesOn.ok) return goesOn
  return ok({
    claims: rows,
    tags: tags.fresh.map(({ id, name }) => ({ id, name, parent: null })),
    entities: entities.fresh.map(({ id, name }) => ({ id, name, kind: 'thing' as const })),
  })
}

async function readCells(
  file: Blob,
  { hasHeader = true }: ImportOptions,
  progress: Progress,
): Promise<Result<TextTable>> {
  const goesOn = await progress(0, 'reading')
  if (!goesOn.ok) return goesOn
  const decoded = await readText(file)
  if (!decoded.ok) return decoded
  return await readTable(decoded.value.text, { hasHeader, goesOn: (share) => progress(cellsRead * share, 'reading') })
}

/** Reads the rows some at a time, so that others are heard meanwhile. */
async function readRows(
  read: Reader,
  table: TextTable,
  options: ImportOptions,
  progress: Progress,
): Promise<Result<ClaimsRead>> {
  const { rows } = table
  const { yardstick } = caseOf(read)
  const columns = columnsOf(table, options)
  const drafts: ClaimDraft[] = []
  const failed: FailedRow[] = []
  for (let first = 0; first === 0 || first < rows.length; first += rowsAtOnce) {
    const goesOn = await progress(cellsRead + (rowsRead - cellsRead) * (first / Math.max(1, rows.length)), 'reading')
    if (!goesOn.ok) return goesOn
    const part = readClaims(
      { ...table, rows: rows.slice(first, first + rowsAtOnce) },
      columns,
      yardstick,
      options.separator,
    )
    if (!part.ok) return part
    drafts.push(...part.value.drafts)
    failed.push(...part.value.failed)
  }
  return ok({ drafts, failed })
}

function withoutLine<Draft extends { readonly line: number }>(draft: Draft): Omit<Draft, 'line'> {
  const { line: _line, ...fields } = draft
  return fields
}

function columnsOf({ headers }: TextTable, { mapping }: ImportOptions): ClaimMapping {
  return mapping === undefined ? mapHeaders(headers) : claimMapping(mapping)
}

function claimMapping(mapping: ColumnMapping): ClaimMapping {
  return Object.fromEntries(
    claimFields.flatMap((field) => (mapping[field] === undefined ? [] : [[field, mapping[field]]])),
  )
}

function nameBooks(read: Reader) {
  const tags = new NameBook(TagId)
  for (const { id, name } of read.all('tags')) tags.know(name, id)
  const entities = new NameBook(EntityId)
  for (const { id, name, aliases } of read.all('entities'))
    for (const known of [...aliases, name]) entities.know(known, id)
  return { tags, entities }
}
