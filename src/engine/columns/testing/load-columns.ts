import type { Reader } from '#core/model/reader.ts'
import { Columns } from '../columns.ts'
import { allTables } from '../tables/all-tables.ts'

/** The tables of a case that is read from elsewhere, filled record by record. Claims name sources, tags and entities, so these come first. */
export function loadTables(read: Reader, locale: string): ReturnType<typeof allTables> {
  const collator = new Intl.Collator(locale, { numeric: true, sensitivity: 'variant' })
  const claim = (slot: number): string => all.columns.claims.slots.idOf(slot)
  const all = allTables(read, collator, null, {
    quotes: (slot) => read.where('mentions', 'claim', claim(slot)).map(({ anchor }) => anchor.exact),
    stating: (slot) =>
      read
        .where('mentions', 'claim', claim(slot))
        .map(({ anchor }) => all.columns.sources.slots.slotFor(anchor.source) + 1),
    notes: (slot) => read.where('notes', 'subject', claim(slot)).map(({ body }) => body),
  })
  const { sources, tags, entities, claims, links, notes } = all.tables
  for (const record of read.all('sources')) sources.put(record)
  for (const record of read.all('tags')) tags.put(record)
  for (const record of read.all('entities')) entities.put(record)
  for (const record of read.all('claims')) claims.put(record)
  for (const record of read.all('links')) links.put(record)
  for (const record of read.all('notes')) notes.put(record)
  return all
}

/** Columns over such tables. */
export function loadColumns(read: Reader, locale = 'en'): Columns {
  return new Columns(read, loadTables(read, locale))
}
