import { SourceId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { byCollation, byDay } from '../lexicons/orderings.ts'
import { VocabularyLexicon } from '../lexicons/vocabulary-lexicon.ts'
import { WordLexicon } from '../lexicons/word-lexicon.ts'
import { NumberColumn } from '../number-column.ts'
import { Slots } from '../slots.ts'
import type { TableParts } from '../table.ts'
import { TermColumn } from '../term-column.ts'
import { TermsColumn, type Usage } from '../terms-column.ts'
import { TextColumn } from '../text-column.ts'
import { TimeColumn } from '../time-column.ts'
import { derivedCounts } from './derive-counts.ts'
import { vocabularies } from './vocabularies.ts'

/** The sources' columns; `inClaims` tells how often claims name each source. */
export function sourceTable(read: Reader, collator: Intl.Collator, inClaims: () => Usage) {
  const slots = new Slots()
  const languages = new WordLexicon(byCollation(collator))
  const authors = new WordLexicon(byCollation(collator))
  const kinds = new VocabularyLexicon(vocabularies.sourceKind)
  const grades = new VocabularyLexicon(vocabularies.reliability)
  const dates = new WordLexicon(byDay())
  const title = new TextColumn(collator)
  const kind = new TermColumn(kinds)
  const reliability = new TermColumn(grades)
  const publisher = new TextColumn(collator)
  const owner = new TextColumn(collator)
  const author = new TermsColumn(authors)
  const published = new TermColumn(dates)
  const language = new TermColumn(languages)
  const length = new NumberColumn()
  const claims = new NumberColumn()
  const mentions = new NumberColumn()
  const notes = new NumberColumn()
  const updated = new TimeColumn()
  const record = (id: string) => read.byId('sources', SourceId.parse(id))
  const parts: TableParts<'sources'> = {
    slots,
    columns: new Map(
      Object.entries({
        title,
        kind,
        reliability,
        publisher,
        owner,
        author,
        published,
        language,
        length,
        claims,
        mentions,
        notes,
        updated,
      }),
    ),
    write(slot, source) {
      title.set(slot, source.title)
      kind.set(slot, kinds.codeOf(source.kind))
      reliability.set(slot, grades.codeOf(source.reliability))
      publisher.set(slot, source.publisher)
      owner.set(slot, source.owner)
      author.set(
        slot,
        source.authors.map((name) => authors.codeOf(name)),
      )
      published.set(slot, dates.codeOf(source.published ?? ''))
      language.set(slot, languages.codeOf(source.language))
      length.set(slot, source.textLength)
      notes.set(slot, read.where('notes', 'subject', source.id).length)
      updated.set(slot, source.updatedAt)
    },
    text(slot) {
      const source = record(slots.idOf(slot))
      return source === undefined
        ? ''
        : [source.title, ...source.authors, source.publisher, source.owner, source.url].join('\n')
    },
    record,
    row: (slot, source) => ({
      ...source,
      mentions: mentions.at(slot),
      claims: claims.at(slot),
      notes: notes.at(slot),
    }),
    isDerived: true,
    derive: derivedCounts(slots, inClaims, [
      [claims, 'rows'],
      [mentions, 'occurrences'],
    ]),
  }
  return { parts, slots, title, reliability, notes }
}
