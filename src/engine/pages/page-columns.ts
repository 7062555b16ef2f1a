import type { Table } from '#core/model/tables.ts'

/**
 * How the values of a column lie in a page (Arrow's type in brackets): `id` (fixed-size binary of 16 bytes) and `ids` (lists of them) are UUIDs, `text`
 * and `texts` free text (UTF-8), `term` text that repeats (a dictionary of UTF-8), `time` moments (milliseconds, UTC), `number` whole
 * numbers (32 bits), `json` anything else (UTF-8).
 */
export type ColumnType = 'id' | 'ids' | 'text' | 'texts' | 'term' | 'time' | 'number' | 'json'

/** One column of a table's pages. */
export interface PageColumn {
  readonly name: string
  readonly type: ColumnType
  readonly nullable: boolean
  /** The record's field that it holds; with `part`, the part of that field. */
  readonly field: string
  readonly part: string | null
}

function column(name: string, type: ColumnType): PageColumn {
  return { name, type, nullable: false, field: name, part: null }
}

function nullable(name: string, type: ColumnType): PageColumn {
  return { name, type, nullable: true, field: name, part: null }
}

function partOf(field: string, part: string, name: string, type: ColumnType, isNullable = false): PageColumn {
  return { name, type, nullable: isNullable, field, part }
}

const moments = [column('createdAt', 'time'), column('updatedAt', 'time')]

/** The columns of each table's pages: every field of its record, in the record's order. */
export const pageColumns: { readonly [Name in Table]: readonly PageColumn[] } = {
  cases: [
    column('id', 'id'),
    column('title', 'text'),
    column('question', 'text'),
    column('marking', 'text'),
    column('yardstick', 'term'),
    ...moments,
  ],
  contents: [column('id', 'text'), column('encoding', 'term'), column('data', 'text')],
  sources: [
    column('id', 'id'),
    column('title', 'text'),
    column('kind', 'term'),
    column('authors', 'texts'),
    column('publisher', 'term'),
    column('owner', 'term'),
    column('url', 'text'),
    nullable('published', 'term'),
    nullable('retrieved', 'time'),
    column('language', 'term'),
    column('direction', 'term'),
    column('text', 'text'),
    column('textLength', 'number'),
    column('original', 'text'),
    column('mediaType', 'term'),
    column('reliability', 'term'),
    column('derivesFrom', 'ids'),
    ...moments,
  ],
  tags: [
    column('id', 'id'),
    column('name', 'text'),
    nullable('parent', 'id'),
    column('colour', 'term'),
    column('description', 'text'),
    column('order', 'number'),
    ...moments,
  ],
  entities: [
    column('id', 'id'),
    column('name', 'text'),
    column('kind', 'term'),
    column('aliases', 'texts'),
    column('description', 'text'),
    ...moments,
  ],
  claims: [
    column('id', 'id'),
    column('statement', 'text'),
    column('kind', 'term'),
    column('status', 'term'),
    column('credibility', 'term'),
    nullable('likelihood', 'term'),
    nullable('confidence', 'term'),
    nullable('occurred', 'term'),
    column('entities', 'ids'),
    column('tags', 'ids'),
    ...moments,
  ],
  mentions: [
    column('id', 'id'),
    column('claim', 'id'),
    partOf('anchor', 'source', 'source', 'id'),
    partOf('anchor', 'start', 'start', 'number'),
    partOf('anchor', 'end', 'end', 'number'),
    partOf('anchor', 'exact', 'exact', 'text', true),
    partOf('anchor', 'prefix', 'prefix', 'text', true),
    partOf('anchor', 'suffix', 'suffix', 'text', true),
    column('createdAt', 'time'),
  ],
  links: [
    column('id', 'id'),
    column('from', 'id'),
    column('to', 'id'),
    column('relation', 'term'),
    column('note', 'text'),
    ...moments,
  ],
  notes: [
    column('id', 'id'),
    partOf('subject', 'table', 'subjectTable', 'term'),
    partOf('subject', 'id', 'subject', 'id'),
    column('body', 'text'),
    column('author', 'term'),
    ...moments,
  ],
  views: [
    column('id', 'id'),
    column('name', 'text'),
    column('table', 'term'),
    column('query', 'text'),
    column('columns', 'texts'),
    column('sort', 'json'),
    nullable('group', 'term'),
    ...moments,
  ],
}

/** The columns that name the records that a table's records are about: what happens to these is a part of their history. */
export function subjectColumns(table: Table): readonly string[] {
  switch (table) {
    case 'mentions':
      return ['claim']
    case 'links':
      return ['from', 'to']
    case 'notes':
      return ['subject']
    default:
      return []
  }
}
