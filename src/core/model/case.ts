import { z } from 'zod'
import { Yardstick } from '../vocabulary/likelihood.ts'
import { CaseId } from './ids.ts'
import { Timestamp } from './time.ts'

/** One body of work: one database, one case file. */
export const Case = z.strictObject({
  id: CaseId,
  title: z.string().min(1),
  /** The analytic question that the case is to answer; may be empty. */
  question: z.string(),
  /** Handling marking in the analyst's words, e.g. a TLP label; may be empty. */
  marking: z.string(),
  yardstick: Yardstick,
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Case = Readonly<z.infer<typeof Case>>
