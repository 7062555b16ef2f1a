import { z } from 'zod'
import { SortKey, TableName } from '../query/query.ts'
import { ViewId } from './ids.ts'
import { Timestamp } from './time.ts'

/** A saved way of looking at a table: what is shown, in which order, and how it is grouped. */
export const View = z.strictObject({
  id: ViewId,
  name: z.string().min(1),
  table: TableName,
  /** The query as it stands in the search field. */
  query: z.string(),
  columns: z.array(z.string()).readonly(),
  sort: z.array(SortKey).readonly(),
  group: z.string().nullable(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type View = Readonly<z.infer<typeof View>>
