import type { SourceId } from '#core/model/ids.ts'
import type { Reader } from '#core/model/reader.ts'
import type { Indexer } from '../../search/batch.ts'
import type { Bitset } from '../bitset.ts'
import { Table } from '../table.ts'
import { claimTable } from './claims.ts'
import { deriveAll } from './derive-all.ts'
import { entityTable } from './entities.ts'
import { linkTable } from './links.ts'
import { mentionTable } from './mentions.ts'
import { noteTable } from './notes.ts'
import type { Said } from './said.ts'
import { sourceTable } from './sources.ts'
import { tagTable } from './tags.ts'

/** Every table that can be queried, and what reaches from one into another. */
export function allTables(read: Reader, collator: Intl.Collator, indexer: Indexer | null, said: Said) {
  const sources = sourceTable(read, collator, () => claims.source.usage())
  const tags = tagTable(read, collator, () => claims.tag.usage())
  const entities = entityTable(read, collator, () => claims.entity.usage())
  const claims = claimTable(read, collator, { sources, tags, entities }, said)
  const mentions = mentionTable({ claims, sources })
  const links = linkTable(read, collator, claims)
  const notes = noteTable(read, collator, { claims, sources, tags, entities, links })
  const columns = { sources, tags, entities, claims, mentions, links, notes }
  return {
    /** The columns of every table, to be filled and read many at once. */
    columns,
    /** Works out what rows show of those that name them, when columns have been filled. */
    deriveAll: (): void => deriveAll(columns),
    tables: {
      sources: new Table<'sources'>(sources.parts, indexer),
      tags: new Table<'tags'>(tags.parts, indexer),
      entities: new Table<'entities'>(entities.parts, indexer),
      claims: new Table<'claims'>(claims.parts, indexer),
      links: new Table<'links'>(links.parts, indexer),
      notes: new Table<'notes'>(notes.parts, indexer),
    },
    regrade: (source: SourceId): Bitset => claims.regrade(source),
    /** The slots of the claims that name a row of another table. */
    claimsNaming(table: 'tags' | 'entities', id: string): Bitset {
      const { slots } = table === 'tags' ? tags : entities
      const column = table === 'tags' ? claims.tag : claims.entity
      return column.naming(slots.slotFor(id) + 1)
    },
  }
}
