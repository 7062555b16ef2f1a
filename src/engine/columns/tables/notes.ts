import { CaseId, NoteId } from '#core/model/ids.ts'
import type { SubjectTable } from '#core/model/note.ts'
import type { Reader } from '#core/model/reader.ts'
import { Relation, relationWords } from '#core/vocabulary/relations.ts'
import { Codes } from '../codes.ts'
import { CollatedColumn } from '../collated-column.ts'
import { byCollation } from '../lexicons/orderings.ts'
import { VocabularyLexicon } from '../lexicons/vocabulary-lexicon.ts'
import { WordLexicon } from '../lexicons/word-lexicon.ts'
import { Slots } from '../slots.ts'
import type { TableParts } from '../table.ts'
import { TermColumn } from '../term-column.ts'
import { TextColumn } from '../text-column.ts'
import { TimeColumn } from '../time-column.ts'
import type { claimTable } from './claims.ts'
import type { entityTable } from './entities.ts'
import type { linkTable } from './links.ts'
import type { sourceTable } from './sources.ts'
import type { tagTable } from './tags.ts'
import { subjectNouns, subjectTables, vocabularies } from './vocabularies.ts'

/** The tables whose rows notes are on. */
interface Subjects {
  readonly claims: ReturnType<typeof claimTable>
  readonly sources: ReturnType<typeof sourceTable>
  readonly tags: ReturnType<typeof tagTable>
  readonly entities: ReturnType<typeof entityTable>
  readonly links: ReturnType<typeof linkTable>
}

/** The notes' columns. What a note is on is read where it is kept. */
export function noteTable(read: Reader, collator: Intl.Collator, subjects: Subjects) {
  const { claims, sources, tags, entities, links } = subjects
  const slots = new Slots()
  const nouns = new VocabularyLexicon(vocabularies.subject)
  const authors = new WordLexicon(byCollation(collator))
  const body = new TextColumn(collator)
  const on = new TermColumn(nouns)
  /** The subject's slot in its own table, plus 1. */
  const about = new Codes(32)
  const author = new TermColumn(authors)
  const created = new TimeColumn()
  const updated = new TimeColumn()
  const cases = new Slots()
  const linkText = (slot: number): string => {
    const relation = Relation.options[links.relation.at(slot) - 1]
    if (relation === undefined) return ''
    return `“${links.from.textAt(slot)}” ${relationWords[relation].forward} “${links.to.textAt(slot)}”`
  }
  const labels: Readonly<Record<SubjectTable, (slot: number) => string>> = {
    claims: (slot) => claims.statement.at(slot),
    sources: (slot) => sources.title.at(slot),
    tags: (slot) => tags.name.at(slot),
    entities: (slot) => entities.name.at(slot),
    links: linkText,
    cases: (slot) => read.byId('cases', CaseId.parse(cases.idOf(slot)))?.title ?? '',
  }
  const subjectSlots: Readonly<Record<SubjectTable, Slots>> = {
    claims: claims.slots,
    sources: sources.slots,
    tags: tags.slots,
    entities: entities.slots,
    links: links.slots,
    cases,
  }
  const subject = new CollatedColumn(collator, (slot) => {
    const table = subjectTables[on.at(slot) - 1]
    return table === undefined ? '' : labels[table](about.at(slot) - 1)
  })
  const parts: TableParts<'notes'> = {
    slots,
    columns: new Map(Object.entries({ body, on, subject, author, created, updated })),
    stored: [about],
    write(slot, note) {
      const { table, id } = note.subject
      body.set(slot, note.body)
      on.set(slot, nouns.codeOf(subjectNouns[table]))
      about.set(slot, subjectSlots[table].slotFor(id) + 1)
      subject.touch(slot)
      author.set(slot, authors.codeOf(note.author))
      created.set(slot, note.createdAt)
      updated.set(slot, note.updatedAt)
    },
    text: (slot) => [body.at(slot), subject.at(slot), authors.value(author.at(slot))].join('\n'),
    record: (id) => read.byId('notes', NoteId.parse(id)),
    row: (slot, note) => ({ ...note, subjectLabel: subject.at(slot), subjectTable: note.subject.table }),
  }
  return { parts, slots, subjectSlots, nouns, authors, body, on, about, subject, author, created, updated }
}
