import type { Reader } from '#core/model/reader.ts'
import { fields } from '#core/query/fields.ts'
import { type Filter, type Query, TableName } from '#core/query/query.ts'
import type { Draw } from '#core/testing/draw.ts'
import { naiveRows } from './naive-rows.ts'

const strangers = [
  '',
  '0',
  '1',
  '2024',
  '2024-05',
  'likely',
  'b',
  'F',
  'no such thing',
  'é',
  'الإ',
  '伊',
  'russia',
  '..',
  ' ',
]

/** A random query whose conditions mostly name values that stand in the case, in whole or in part. */
export function randomQuery(draw: Draw, read: Reader): Query {
  const table = draw.one(TableName.options) ?? 'claims'
  const names = fields[table].map(({ name }) => name)
  const many = fields[table].filter(({ type }) => type === 'terms').map(({ name }) => name)
  const facetable = fields[table].filter(({ type }) => type === 'term' || type === 'terms').map(({ name }) => name)
  return {
    table,
    filter: randomFilter(draw, read, table, 2),
    sort: draw.repeat(4, () => ({
      field: draw.one(names) ?? '',
      direction: draw.flag() ? ('ascending' as const) : ('descending' as const),
    })),
    group: draw.flag() ? (draw.one([...names, ...many, ...many, ...many]) ?? null) : null,
    facets: draw.some(facetable),
  }
}

function randomFilter(draw: Draw, read: Reader, table: TableName, depth: number): Filter {
  const rows = naiveRows(read, table, new Intl.Collator('en'))
  const field = draw.one(fields[table])?.name ?? ''
  const values = [...strangers, ...rows.flatMap((row) => row.fieldValues(field))]
  const value = () => draw.one(values) ?? ''
  const part = (text: string) => {
    const from = draw.below(text.length + 1)
    return text.slice(from, from + 1 + draw.below(4))
  }
  const inner = () => draw.repeat(4, () => randomFilter(draw, read, table, depth - 1))
  switch (draw.below(depth === 0 ? 5 : 8)) {
    case 0:
      return { kind: 'is', field, values: draw.repeat(4, value) }
    case 1:
      return { kind: 'contains', field, text: part(value()) }
    case 2:
      return { kind: 'within', field, from: draw.flag() ? value() : null, to: draw.flag() ? value() : null }
    case 3:
      return { kind: 'present', field }
    case 4:
      return {
        kind: 'words',
        text: someWords(draw, draw.one([...strangers, ...rows.map((row) => row.text())]) ?? ''),
        match: draw.one(['prefix', 'phrase', 'fuzzy'] as const) ?? 'prefix',
      }
    case 5:
      return { kind: 'and', of: inner() }
    case 6:
      return { kind: 'or', of: inner() }
    default:
      return { kind: 'not', of: randomFilter(draw, read, table, depth - 1) }
  }
}

/** Words that stand in a text one after the other, the first and the last perhaps not whole, or with a letter too few. */
function someWords(draw: Draw, text: string): string {
  const from = draw.below(text.length + 1)
  const words = text.slice(from, from + 1 + draw.below(16))
  const cut = draw.below(words.length + 1)
  return draw.flag() ? words : words.slice(0, cut) + words.slice(cut + 1)
}
