import type { Diff } from '#core/journal/diff.ts'
import type { PageReference } from '#core/journal/entry.ts'
import type { Result } from '#core/lib/result.ts'

/** A page that is to be written: which records it holds, and its bytes. The journal gives it its name. */
export interface EncodedPage extends Pick<PageReference, 'table' | 'part' | 'rows'> {
  readonly bytes: Uint8Array
}

/** How records are read from page files. */
export interface PageDecoder {
  /** The diff of the pages of one entry; `pages` are their bytes in the order of the references. Fails with `page-unreadable`. */
  decode(references: readonly PageReference[], pages: readonly Uint8Array[]): Result<Diff>
}
