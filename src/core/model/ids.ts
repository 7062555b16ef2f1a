import { z } from 'zod'

/**
 * Ids are UUIDv7 in lower case (RFC 9562): unique without coordination, and ordered by the time they were made. One way to write each keeps
 * them comparable as texts and as bytes. Each record has its own brand.
 */
const id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, 'not a UUIDv7 in lower case')

export const CaseId = id.brand<'CaseId'>()
export type CaseId = z.infer<typeof CaseId>

export const SourceId = id.brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>

export const ClaimId = id.brand<'ClaimId'>()
export type ClaimId = z.infer<typeof ClaimId>

export const MentionId = id.brand<'MentionId'>()
export type MentionId = z.infer<typeof MentionId>

export const TagId = id.brand<'TagId'>()
export type TagId = z.infer<typeof TagId>

export const NoteId = id.brand<'NoteId'>()
export type NoteId = z.infer<typeof NoteId>

export const LinkId = id.brand<'LinkId'>()
export type LinkId = z.infer<typeof LinkId>

export const EntityId = id.brand<'EntityId'>()
export type EntityId = z.infer<typeof EntityId>

export const ViewId = id.brand<'ViewId'>()
export type ViewId = z.infer<typeof ViewId>

export const EntryId = id.brand<'EntryId'>()
export type EntryId = z.infer<typeof EntryId>

/** Lower-case hexadecimal SHA-256 digest; the id of a stored content. */
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'not a SHA-256 digest')
  .brand<'Sha256'>()
export type Sha256 = z.infer<typeof Sha256>
