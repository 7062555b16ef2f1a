import { LinkId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { claimLabel } from '../../details/labels.ts'
import { VocabularyLexicon } from '../lexicons/vocabulary-lexicon.ts'
import { ReferenceColumn } from '../reference-column.ts'
import { Slots } from '../slots.ts'
import type { TableParts } from '../table.ts'
import { TermColumn } from '../term-column.ts'
import { TextColumn } from '../text-column.ts'
import { TimeColumn } from '../time-column.ts'
import type { claimTable } from './claims.ts'
import { vocabularies } from './vocabularies.ts'

/** The links' columns; their ends are sorted and found by what the claims there state. */
export function linkTable(read: Reader, collator: Intl.Collator, claims: ReturnType<typeof claimTable>) {
  const slots = new Slots()
  const relations = new VocabularyLexicon(vocabularies.relation)
  const from = new ReferenceColumn(claims.statement)
  const relation = new TermColumn(relations)
  const to = new ReferenceColumn(claims.statement)
  const note = new TextColumn(collator)
  const created = new TimeColumn()
  const updated = new TimeColumn()
  const parts: TableParts<'links'> = {
    slots,
    columns: new Map(Object.entries({ from, relation, to, note, updated })),
    stored: [created],
    write(slot, link) {
      from.set(slot, claims.slots.slotFor(link.from) + 1)
      relation.set(slot, relations.codeOf(link.relation))
      to.set(slot, claims.slots.slotFor(link.to) + 1)
      note.set(slot, link.note)
      created.set(slot, link.createdAt)
      updated.set(slot, link.updatedAt)
    },
    text: (slot) => [from.textAt(slot), to.textAt(slot), note.at(slot)].join('\n'),
    record: (id) => read.byId('links', LinkId.parse(id)),
    row(_, link) {
      const ends = { from: claimLabel(read, link.from), to: claimLabel(read, link.to) }
      return ends.from === null || ends.to === null ? null : { ...link, from: ends.from, to: ends.to }
    },
  }
  return { parts, slots, relations, from, relation, to, note, created, updated }
}
