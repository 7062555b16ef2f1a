import { z } from 'zod'
import { SourceId } from './ids.ts'

/**
 * Where in a source something stands (W3C TextPositionSelector and TextQuoteSelector).
 * `start` and `end` are UTF-16 units of the source's text, end exclusive; `exact` is the text between them.
 */
export const Anchor = z.strictObject({
  source: SourceId,
  start: z.int().nonnegative(),
  end: z.int().positive(),
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
})
export type Anchor = Readonly<z.infer<typeof Anchor>>
