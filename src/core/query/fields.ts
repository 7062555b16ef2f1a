import type { TableName } from './query.ts'

/**
 * A field that rows of a table can be searched, filtered, sorted and grouped by. `term` fields hold one word of a vocabulary,
 * `terms` any number of names, `count` a number of records, `date` an EDTF date, `time` a moment, `text` free text.
 */
export interface Field {
  /** The name in queries and saved views; it never changes once released. */
  readonly name: string
  readonly label: string
  readonly type: 'text' | 'term' | 'terms' | 'count' | 'date' | 'time'
  /** Whether its values are offered with counts beside the table. */
  readonly facet: boolean
}

function field(name: string, label: string, type: Field['type'], facet = false): Field {
  return { name, label, type, facet }
}

/** The fields of each table, in the order of its columns. */
export const fields: Readonly<Record<TableName, readonly Field[]>> = {
  claims: [
    field('statement', 'Statement', 'text'),
    field('kind', 'Kind', 'term', true),
    field('status', 'Status', 'term', true),
    field('reliability', 'Reliability', 'term', true),
    field('credibility', 'Credibility', 'term', true),
    field('likelihood', 'Likelihood', 'term', true),
    field('confidence', 'Confidence', 'term', true),
    field('occurred', 'Occurred', 'date'),
    field('entity', 'Entities', 'terms', true),
    field('tag', 'Tags', 'terms', true),
    field('source', 'Source', 'terms', true),
    field('mentions', 'Mentions', 'count'),
    field('sources', 'Sources', 'count'),
    field('links', 'Links', 'count'),
    field('supports', 'Supported by', 'count'),
    field('contradicts', 'Contradicted by', 'count'),
    field('notes', 'Notes', 'count'),
    field('updated', 'Updated', 'time'),
  ],
  sources: [
    field('title', 'Title', 'text'),
    field('kind', 'Kind', 'term', true),
    field('reliability', 'Reliability', 'term', true),
    field('publisher', 'Publisher', 'text'),
    field('owner', 'Owner', 'text'),
    field('author', 'Authors', 'terms'),
    field('published', 'Published', 'date'),
    field('language', 'Language', 'term', true),
    field('length', 'Length', 'count'),
    field('claims', 'Claims', 'count'),
    field('mentions', 'Mentions', 'count'),
    field('notes', 'Notes', 'count'),
    field('updated', 'Updated', 'time'),
  ],
  links: [
    field('from', 'From', 'text'),
    field('relation', 'Relation', 'term', true),
    field('to', 'To', 'text'),
    field('note', 'Note', 'text'),
    field('updated', 'Updated', 'time'),
  ],
  notes: [
    field('body', 'Note', 'text'),
    field('on', 'On', 'term', true),
    field('subject', 'Subject', 'text'),
    field('author', 'Author', 'term', true),
    field('created', 'Written', 'time'),
    field('updated', 'Updated', 'time'),
  ],
  tags: [
    field('name', 'Tag', 'text'),
    field('parent', 'Under', 'term', true),
    field('description', 'When to use', 'text'),
    field('claims', 'Claims', 'count'),
    field('below', 'With tags below', 'count'),
    field('notes', 'Notes', 'count'),
    field('order', 'Order', 'count'),
    field('updated', 'Updated', 'time'),
  ],
  entities: [
    field('name', 'Name', 'text'),
    field('kind', 'Kind', 'term', true),
    field('alias', 'Also known as', 'terms'),
    field('claims', 'Claims', 'count'),
    field('notes', 'Notes', 'count'),
    field('updated', 'Updated', 'time'),
  ],
}
