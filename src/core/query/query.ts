import { z } from 'zod'

/** The tables that can be queried and shown as rows. */
export const TableName = z.enum(['claims', 'sources', 'links', 'notes', 'tags', 'entities'])
export type TableName = z.infer<typeof TableName>

/** One column to sort by. Rows without a value stand last in both directions. */
export const SortKey = z.strictObject({ field: z.string().min(1), direction: z.enum(['ascending', 'descending']) })
export type SortKey = Readonly<z.infer<typeof SortKey>>

/**
 * A condition on rows. `is` holds when the row's field has one of the values (compared without case), `contains` when
 * the field's text contains the words, `within` when the field lies in an inclusive range (null: open), `present` when it has any value,
 * `words` when the row's text has them: one after the other as they stand (`phrase`), the last one or the beginning of a longer word (`prefix`), or
 * but for mistyping (`fuzzy`). An `and` of nothing holds for every row, an `or` of nothing for none.
 */
export type Filter =
  | { readonly kind: 'and'; readonly of: readonly Filter[] }
  | { readonly kind: 'or'; readonly of: readonly Filter[] }
  | { readonly kind: 'not'; readonly of: Filter }
  | { readonly kind: 'is'; readonly field: string; readonly values: readonly string[] }
  | { readonly kind: 'contains'; readonly field: string; readonly text: string }
  | { readonly kind: 'within'; readonly field: string; readonly from: string | null; readonly to: string | null }
  | { readonly kind: 'present'; readonly field: string }
  | { readonly kind: 'words'; readonly text: string; readonly match: 'prefix' | 'phrase' | 'fuzzy' }

const field = z.string().min(1)

export const Filter: z.ZodType<Filter> = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('and'), of: z.array(Filter) }),
    z.strictObject({ kind: z.literal('or'), of: z.array(Filter) }),
    z.strictObject({ kind: z.literal('not'), of: Filter }),
    z.strictObject({ kind: z.literal('is'), field, values: z.array(z.string()) }),
    z.strictObject({ kind: z.literal('contains'), field, text: z.string() }),
    z.strictObject({ kind: z.literal('within'), field, from: z.string().nullable(), to: z.string().nullable() }),
    z.strictObject({ kind: z.literal('present'), field }),
    z.strictObject({ kind: z.literal('words'), text: z.string(), match: z.enum(['prefix', 'phrase', 'fuzzy']) }),
  ]),
)

/** What a view wants of a table. Facets name the fields whose values are to be counted under the filter. */
export const Query = z.strictObject({
  table: TableName,
  filter: Filter,
  sort: z.array(SortKey).readonly(),
  group: z.string().nullable(),
  facets: z.array(z.string()).readonly(),
})
export type Query = Readonly<z.infer<typeof Query>>
