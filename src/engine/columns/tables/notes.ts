import { NoteId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { byCollation } from '../lexicons/orderings.ts'
import { VocabularyLexicon } from '../lexicons/vocabulary-lexicon.ts'
import { WordLexicon } from '../lexicons/word-lexicon.ts'
import { Slots } from '../slots.ts'
import type { TableParts } from '../table.ts'
import { TermColumn } from '../term-column.ts'
import { TextColumn } from '../text-column.ts'
import { TimeColumn } from '../time-column.ts'
import { subjectLabel } from './subject-label.ts'
import { subjectNouns, vocabularies } from './vocabularies.ts'

/** The notes' columns. */
export function noteTable(read: Reader, collator: Intl.Collator) {
  const slots = new Slots()
  const nouns = new VocabularyLexicon(vocabularies.subject)
  const authors = new WordLexicon(byCollation(collator))
  const body = new TextColumn(collator)
  const on = new TermColumn(nouns)
  const subject = new TextColumn(collator)
  const author = new TermColumn(authors)
  const created = new TimeColumn()
  const updated = new TimeColumn()
  const parts: TableParts<'notes'> = {
    slots,
    columns: new Map(Object.entries({ body, on, subject, author, created, updated })),
    write(slot, note) {
      body.set(slot, note.body)
      on.set(slot, nouns.codeOf(subjectNouns[note.subject.table]))
      subject.set(slot, subjectLabel(read, note.subject))
      author.set(slot, authors.codeOf(note.author))
      created.set(slot, note.createdAt)
      updated.set(slot, note.updatedAt)
    },
    text: (note) => [note.body, subjectLabel(read, note.subject), note.author].join('\n'),
    record: (id) => read.byId('notes', NoteId.parse(id)),
    row: (slot, note) => ({ ...note, subjectLabel: subject.at(slot), subjectTable: note.subject.table }),
  }
  return { parts }
}
