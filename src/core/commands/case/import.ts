import { z } from 'zod'
import { Draft } from '../../journal/draft.ts'
import { type Failure, ok } from '../../lib/result.ts'
import { Claim } from '../../model/claim.ts'
import { Content } from '../../model/content.ts'
import { Entity } from '../../model/entity.ts'
import { Link } from '../../model/link.ts'
import { Mention } from '../../model/mention.ts'
import { Note } from '../../model/note.ts'
import type { Reader } from '../../model/reader.ts'
import { Source } from '../../model/source.ts'
import { type RecordOf, type Table, tables } from '../../model/tables.ts'
import { Tag } from '../../model/tag.ts'
import { View } from '../../model/view.ts'
import { defineCommand } from '../command.ts'
import { countWords } from '../count-words.ts'
import { nouns } from '../standing.ts'
import { faultOf, faulty } from './soundness.ts'

type ImportedTable = Exclude<Table, 'cases'>

/** The records of a case file, by table; a table that the file lacks is empty. */
const CaseFile = z.strictObject({
  contents: z.array(Content).readonly().default([]),
  sources: z.array(Source).readonly().default([]),
  tags: z.array(Tag).readonly().default([]),
  entities: z.array(Entity).readonly().default([]),
  claims: z.array(Claim).readonly().default([]),
  mentions: z.array(Mention).readonly().default([]),
  links: z.array(Link).readonly().default([]),
  notes: z.array(Note).readonly().default([]),
  views: z.array(View).readonly().default([]),
})
type CaseFile = { readonly [Name in ImportedTable]: readonly RecordOf<Name>[] }

/**
 * Adds the records of a case file that are not in the case, as they are; those whose ids stand are left alone, so importing
 * a file again restores what was removed and changes nothing that an analyst did. A file that would give a name to two tags, or
 * to two entities, is refused: nothing is renamed or merged unasked.
 */
export const importCase = defineCommand({
  name: 'case/import',
  payload: CaseFile,
  plan(read, payload) {
    const file: CaseFile = { ...payload, notes: onThisCase(read, payload.notes) }
    const draft = new Draft(read)
    for (const table of tables) {
      if (table === 'cases') continue
      const fault = addMissing(draft, read, table, file)
      if (fault) return fault
    }
    const diff = draft.diff()
    return faultOf(draft, diff) ?? ok(diff)
  },
  words: ({ claims, sources }) =>
    `Import ${countWords(claims.length, 'claim')} and ${countWords(sources.length, 'source')}`,
})

function addMissing<Name extends ImportedTable>(
  draft: Draft,
  read: Reader,
  table: Name,
  file: CaseFile,
): Failure | null {
  const seen = new Set<string>()
  const records: readonly RecordOf<Name>[] = file[table]
  for (const record of records) {
    if (seen.has(record.id)) {
      return faulty(
        'file-repeats-id',
        `The file holds two records of the kind “${nouns[table]}” with the id ${record.id}.`,
      )
    }
    seen.add(record.id)
    if (read.byId(table, record.id) === undefined) draft.put(table, record)
  }
  return null
}

/** Notes on the case a file was exported from speak of the case that it is imported into. */
function onThisCase(read: Reader, notes: readonly Note[]): readonly Note[] {
  const [standing] = read.all('cases')
  if (standing === undefined) return notes
  return notes.map((note) =>
    note.subject.table === 'cases' ? { ...note, subject: { table: 'cases', id: standing.id } } : note,
  )
}
