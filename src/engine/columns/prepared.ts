import { z } from 'zod'

/** What sorting and searching a table need, worked out when its rows stood at these places in memory. */
export const Prepared = z.strictObject({
  /** How many places there were, and a hash of the ids that stood there. */
  count: z.int().nonnegative(),
  layout: z.int().nonnegative(),
  /** By field, the place in collation order of each row; see `TextOrder`. */
  ranks: z.record(z.string(), z.instanceof(Uint32Array)),
  /** The search index; see `SearchIndex`. */
  segments: z.array(z.instanceof(ArrayBuffer)).readonly(),
})
export type Prepared = Readonly<z.infer<typeof Prepared>>
