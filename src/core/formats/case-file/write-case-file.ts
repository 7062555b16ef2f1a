import type { ExportPiece } from '../../lib/file-piece.ts'
import { inIdOrder } from '../../lib/in-id-order.ts'
import { PieceMemory } from '../../lib/piece-memory.ts'
import { TextBuffer } from '../../lib/text-buffer.ts'
import type { Reader } from '../../model/reader.ts'
import { recordSchemas } from '../../model/record-schemas.ts'
import { type RecordOf, type Table, tables } from '../../model/tables.ts'
import { canonicalJson } from './canonical-json.ts'
import { caseFileFormat, caseFileVersion } from './case-file.ts'
import { caseFileName } from './case-file-name.ts'

/** Every platform has it, and core is compiled for none. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

/** The records of a case to be written, by table, each by id, and how many there are; a table may make them as they are asked for. */
export interface RecordsToWrite {
  readonly lists: { readonly [Name in Table]: Iterable<RecordOf<Name>> }
  readonly count: number
}

/**
 * Writes a case as a case file, one record a line so that two files can be compared line by line. The same records always give the same bytes: tables
 * stand in their fixed order, fields as in their schema. Pieces of about 4 MiB are made as they are taken, so a caller can write them as
 * they come, show progress and stop. They are gathered in `memory`, to which they may be given back.
 */
export function* caseFilePieces(
  { lists, count }: RecordsToWrite,
  memory = new PieceMemory(),
): Generator<ExportPiece, void> {
  const path = caseFileName([...lists.cases][0]?.title ?? '')
  const buffer = new TextBuffer(memory)
  let written = 0
  let continues = false
  const piece = (): ExportPiece => {
    const made = { path, bytes: buffer.take(), continues, share: Math.min(1, written / Math.max(1, count)) }
    continues = true
    return made
  }
  buffer.write(`{\n "format": "${caseFileFormat}",\n "version": ${caseFileVersion},\n "records": {\n`)
  for (const [index, table] of tables.entries()) {
    buffer.write(`${index === 0 ? '' : ',\n'}  "${table}": [`)
    let isFirst = true
    for (const line of linesOf(table, lists)) {
      buffer.write(isFirst ? '\n   ' : ',\n   ')
      buffer.write(line)
      isFirst = false
      written += 1
      if (buffer.isFull) yield piece()
    }
    buffer.write(isFirst ? ']' : '\n  ]')
  }
  buffer.write('\n }\n}\n')
  yield piece()
}

/** The list of each table, as `list` gives it. */
export function listsBy(list: <Name extends Table>(table: Name) => Iterable<RecordOf<Name>>): RecordsToWrite['lists'] {
  return {
    cases: list('cases'),
    contents: list('contents'),
    sources: list('sources'),
    tags: list('tags'),
    entities: list('entities'),
    claims: list('claims'),
    mentions: list('mentions'),
    links: list('links'),
    notes: list('notes'),
    views: list('views'),
  }
}

/** The case as the text of a case file, for one that is small. */
export function writeCaseFile(reader: Pick<Reader, 'all'>): string {
  const lists = listsBy((table) => inIdOrder([...reader.all(table)]))
  const decoder = new TextDecoder()
  let text = ''
  // A piece never ends within a character.
  for (const { bytes } of caseFilePieces({ lists, count: 0 })) text += decoder.decode(bytes)
  return text
}

function* linesOf<Name extends Table>(table: Name, lists: RecordsToWrite['lists']): Generator<string, void> {
  const records: Iterable<RecordOf<Name>> = lists[table]
  const schemas: { readonly [Each in Table]: Parameters<typeof canonicalJson<RecordOf<Each>>>[0] } = recordSchemas
  const json = canonicalJson<RecordOf<Name>>(schemas[table])
  for (const record of records) yield json(record)
}
