import type { Diff } from '#core/journal/diff.ts'
import type { PageReference } from '#core/journal/entry.ts'
import { fail, type Result } from '#core/lib/result.ts'

/** A page that is to be written: which records it holds, and its bytes. The journal gives it its name. */
export interface EncodedPage extends Pick<PageReference, 'table' | 'part' | 'rows'> {
  readonly bytes: Uint8Array
}

/** A bulk diff taken apart. The rest joined with the decoded pages is the diff again. */
export interface EncodedDiff {
  /** What stays in the journal's lines. */
  readonly rest: Diff
  /** Taken one after the other, so that a codec may make each when it is asked for and hold few at a time. */
  readonly pages: Iterable<EncodedPage>
}

/** How the records of a bulk diff become page files and are read from them. */
export interface PageCodec {
  encode(diff: Diff): EncodedDiff
  /** The diff of the pages of one entry; `pages` are their bytes in the order of the references. Fails with `page-unreadable`. */
  decode(references: readonly PageReference[], pages: readonly Uint8Array[]): Result<Diff>
}

/** Leaves every record in the journal's lines. */
export const noPages: PageCodec = {
  encode: (rest) => ({ rest, pages: [] }),
  decode: () => fail('page-unreadable', 'This Claimbench cannot read the page files beside the journal.'),
}
