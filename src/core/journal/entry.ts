import { z } from 'zod'
import { Case } from '../model/case.ts'
import { Claim } from '../model/claim.ts'
import { Content } from '../model/content.ts'
import { Entity } from '../model/entity.ts'
import { EntryId, Sha256 } from '../model/ids.ts'
import { Link } from '../model/link.ts'
import { Mention } from '../model/mention.ts'
import { Note } from '../model/note.ts'
import { Source } from '../model/source.ts'
import { tables } from '../model/tables.ts'
import { Tag } from '../model/tag.ts'
import { Timestamp } from '../model/time.ts'
import { View } from '../model/view.ts'
import type { Diff } from './diff.ts'

/** Where a change came from: an analyst's hand, an imported file, or another copy of the case. */
export const Origin = z.enum(['user', 'import', 'sync'])
export type Origin = z.infer<typeof Origin>

function changes<Row, RowPatch>(record: z.ZodType<Row>, patch: z.ZodType<RowPatch>) {
  return z
    .strictObject({
      added: z.array(record).readonly(),
      updated: z.array(z.tuple([patch, patch]).readonly()).readonly(),
      removed: z.array(record).readonly(),
    })
    .exactOptional()
}

const key = { id: true } as const

/** Validates a diff read from a journal: whole records that were added or removed, and patches of those updated. */
export const DiffSchema: z.ZodType<Diff> = z.strictObject({
  cases: changes(Case, Case.exactPartial().required(key)),
  contents: changes(Content, Content.exactPartial().required(key)),
  sources: changes(Source, Source.exactPartial().required(key)),
  tags: changes(Tag, Tag.exactPartial().required(key)),
  entities: changes(Entity, Entity.exactPartial().required(key)),
  claims: changes(Claim, Claim.exactPartial().required(key)),
  mentions: changes(Mention, Mention.exactPartial().required(key)),
  links: changes(Link, Link.exactPartial().required(key)),
  notes: changes(Note, Note.exactPartial().required(key)),
  views: changes(View, View.exactPartial().required(key)),
})

/** The journal format that this program writes, and the newest that it reads: 1 knew no page files, 2 does. */
export const journalVersion = 2

/** The first line of a journal. */
export const JournalHeader = z.strictObject({
  format: z.literal('claimbench-journal'),
  version: z.int().positive(),
  case: z.uuidv7(),
})
export type JournalHeader = Readonly<z.infer<typeof JournalHeader>>

/**
 * A page file beside the journal that holds records of an entry's diff (SPEC J-17): whole records that the entry added to or
 * removed from a table, or the patches of its updates before (`from`) and after (`to`) in the same order.
 */
export const PageReference = z.strictObject({
  table: z.enum(tables),
  part: z.enum(['added', 'removed', 'from', 'to']),
  /** Of the page's bytes; the name of its file. */
  sha256: Sha256,
  rows: z.int().positive(),
  /** The size of its file. */
  bytes: z.int().positive(),
})
export type PageReference = Readonly<z.infer<typeof PageReference>>

/**
 * One committed command. `hash` is the SHA-256 of the line up to the hash itself, so of everything above it, the previous
 * entry's hash included; altering any entry breaks the chain from there on.
 */
export const JournalEntry = z.strictObject({
  seq: z.int().positive(),
  id: EntryId,
  at: Timestamp,
  actor: z.string(),
  origin: Origin,
  command: z.string().min(1),
  words: z.string(),
  payload: z.unknown(),
  /** How many chunk lines before this line hold the diff; 0 when it stands here. */
  chunks: z.int().nonnegative(),
  /** The page files that hold records of the diff, in order; absent when there are none. */
  pages: z.array(PageReference).readonly().exactOptional(),
  diff: DiffSchema,
  previous: Sha256,
  hash: Sha256,
})
export type JournalEntry = Readonly<z.infer<typeof JournalEntry>>

/** A part of a large diff, written ahead of the entry that it belongs to; without that entry it counts for nothing. */
export const JournalChunk = z.strictObject({
  chunk: z.int().nonnegative(),
  of: EntryId,
  diff: DiffSchema,
  previous: Sha256,
  hash: Sha256,
})
export type JournalChunk = Readonly<z.infer<typeof JournalChunk>>
