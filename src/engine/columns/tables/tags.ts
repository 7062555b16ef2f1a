import { TagId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import type { Tag } from '#core/model/tag.ts'
import { RowLexicon } from '../lexicons/row-lexicon.ts'
import { NumberColumn } from '../number-column.ts'
import { Slots } from '../slots.ts'
import type { TableParts } from '../table.ts'
import { TermColumn } from '../term-column.ts'
import type { Usage } from '../terms-column.ts'
import { TextColumn } from '../text-column.ts'
import { TimeColumn } from '../time-column.ts'
import { codebookOrder } from './codebook-order.ts'
import { derivedCounts } from './derive-counts.ts'

/** The tags' columns; `inClaims` tells how many claims have each tag, or one below it. */
export function tagTable(read: Reader, collator: Intl.Collator, inClaims: () => Usage) {
  const slots = new Slots()
  const name = new TextColumn(collator)
  const parent = new TermColumn(new RowLexicon(slots, name, null))
  const description = new TextColumn(collator)
  const claims = new NumberColumn()
  const below = new NumberColumn()
  const notes = new NumberColumn()
  const order = new NumberColumn()
  const updated = new TimeColumn()
  const record = (id: string) => read.byId('tags', TagId.parse(id))
  const parts: TableParts<'tags'> = {
    slots,
    columns: new Map(Object.entries({ name, parent, description, claims, below, notes, order, updated })),
    write(slot, tag) {
      name.set(slot, tag.name)
      parent.set(slot, parentOf(read, tag) === undefined || tag.parent === null ? 0 : slots.slotFor(tag.parent) + 1)
      description.set(slot, tag.description)
      notes.set(slot, read.where('notes', 'subject', tag.id).length)
      order.set(slot, tag.order)
      updated.set(slot, tag.updatedAt)
    },
    text(slot) {
      const tag = record(slots.idOf(slot))
      return tag === undefined ? '' : [tag.name, tag.description].join('\n')
    },
    record,
    row: (slot, tag) => ({
      ...tag,
      parentName: parentOf(read, tag)?.name ?? null,
      depth: depthOf(read, tag),
      claims: claims.at(slot),
      below: below.at(slot),
      notes: notes.at(slot),
    }),
    order: () => Uint32Array.from(codebookOrder(read.all('tags')).flatMap(({ id }) => slots.find(id) ?? [])),
    isDerived: true,
    derive: derivedCounts(slots, inClaims, [
      [claims, 'rows'],
      [below, 'below'],
    ]),
  }
  return { parts, slots, name, parent, notes }
}

function parentOf(read: Reader, { parent }: Tag): Tag | undefined {
  return parent === null ? undefined : read.byId('tags', parent)
}

function depthOf(read: Reader, tag: Tag): number {
  let depth = 0
  const seen = new Set<Tag>([tag])
  for (let above = parentOf(read, tag); above !== undefined && !seen.has(above); above = parentOf(read, above)) {
    seen.add(above)
    depth += 1
  }
  return depth
}
