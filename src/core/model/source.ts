import { z } from 'zod'
import { Reliability } from '../vocabulary/admiralty.ts'
import { Edtf } from './edtf.ts'
import { Sha256, SourceId } from './ids.ts'
import { Timestamp } from './time.ts'

export const SourceKind = z.enum([
  'article',
  'book',
  'brief',
  'dataset',
  'interview',
  'report',
  'social post',
  'speech',
  'transcript',
  'web page',
  'other',
])
export type SourceKind = z.infer<typeof SourceKind>

export const Direction = z.enum(['auto', 'ltr', 'rtl'])
export type Direction = z.infer<typeof Direction>

/** A document as it was received. Its text and its original bytes are contents, named by their SHA-256. */
export const Source = z.strictObject({
  id: SourceId,
  title: z.string().min(1),
  kind: SourceKind,
  authors: z.array(z.string().min(1)).readonly(),
  publisher: z.string(),
  /** Who controls the publisher; two sources of one owner are not independent. */
  owner: z.string(),
  url: z.string(),
  published: Edtf.nullable(),
  retrieved: Timestamp.nullable(),
  /** BCP 47 language tag; empty when unknown. */
  language: z.string(),
  direction: Direction,
  text: Sha256,
  /** Length of the text in UTF-16 units. */
  textLength: z.int().nonnegative(),
  original: Sha256,
  mediaType: z.string(),
  reliability: Reliability,
  derivesFrom: z.array(SourceId).readonly(),
  createdAt: Timestamp,
  updatedAt: Timestamp,
})
export type Source = Readonly<z.infer<typeof Source>>
