import type { Reader } from '#core/model/reader.ts'
import type { allTables } from './tables/all-tables.ts'

type Tables = ReturnType<typeof allTables>['tables']

/** Writes every record of the case into the columns; yields the share that is done, from 0 to 1. */
export function* loadTables(read: Reader, tables: Tables): Generator<number, void> {
  const names = ['sources', 'tags', 'entities', 'claims', 'links', 'notes'] as const
  const total = names.reduce((sum, name) => sum + read.count(name), 0)
  let done = 0
  for (const count of putAll(read, tables)) {
    done += count
    yield total === 0 ? 1 : Math.min(1, done / total)
  }
}

/** Claims name sources, tags and entities, so these come first. */
function* putAll(read: Reader, tables: Tables): Generator<number, void> {
  yield* tables.sources.load(read.all('sources'))
  yield* tables.tags.load(read.all('tags'))
  yield* tables.entities.load(read.all('entities'))
  yield* tables.claims.load(read.all('claims'))
  yield* tables.links.load(read.all('links'))
  yield* tables.notes.load(read.all('notes'))
}
