import { EntityId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import { byCollation } from '../lexicons/orderings.ts'
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

/** The entities' columns; `inClaims` tells how many claims name each entity. */
export function entityTable(read: Reader, collator: Intl.Collator, inClaims: () => Usage) {
  const slots = new Slots()
  const kinds = new VocabularyLexicon(vocabularies.entityKind)
  const aliases = new WordLexicon(byCollation(collator))
  const name = new TextColumn(collator)
  const kind = new TermColumn(kinds)
  const alias = new TermsColumn(aliases)
  const claims = new NumberColumn()
  const notes = new NumberColumn()
  const updated = new TimeColumn()
  const record = (id: string) => read.byId('entities', EntityId.parse(id))
  const parts: TableParts<'entities'> = {
    slots,
    columns: new Map(Object.entries({ name, kind, alias, claims, notes, updated })),
    write(slot, entity) {
      name.set(slot, entity.name)
      kind.set(slot, kinds.codeOf(entity.kind))
      alias.set(
        slot,
        entity.aliases.map((other) => aliases.codeOf(other)),
      )
      notes.set(slot, read.where('notes', 'subject', entity.id).length)
      updated.set(slot, entity.updatedAt)
    },
    text(slot) {
      const entity = record(slots.idOf(slot))
      return entity === undefined ? '' : [entity.name, ...entity.aliases, entity.description].join('\n')
    },
    record,
    row: (slot, entity) => ({ ...entity, claims: claims.at(slot), notes: notes.at(slot) }),
    isDerived: true,
    derive: derivedCounts(slots, inClaims, [[claims, 'rows']]),
  }
  return { parts, slots, name, notes }
}
