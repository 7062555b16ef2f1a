import { join } from '#core/journal/chunks.ts'
import type { Diff } from '#core/journal/diff.ts'
import type { JournalEntry, PageReference } from '#core/journal/entry.ts'
import { pageDamaged } from '#core/journal/page-failure.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { PageDecoder } from './page-codec.ts'
import type { PagePort } from './port.ts'

/** An entry as it was read: what its pages hold is fetched when it is asked for. */
export interface ReadEntry extends Omit<JournalEntry, 'chunks' | 'pages' | 'diff'> {
  readonly pages: readonly PageReference[]
  /** The part of the diff that stands in the journal's lines; all of it when there are no pages. */
  readonly rest: Diff
  /** The whole diff, read from lines and pages. Fails with `page-missing`, `page-damaged` or `page-unreadable` (SPEC J-18). */
  diff(): Promise<Result<Diff>>
}

/** How page files are found and understood. */
export interface Pages {
  readonly port: Pick<PagePort, 'readPage'>
  readonly decoder: PageDecoder
}

/** The entry of a line, with the diffs of the chunk lines before it. */
export function readEntry(entry: JournalEntry, chunks: readonly Diff[], from: Pages): ReadEntry {
  const { chunks: _, pages = [], diff, ...fields } = entry
  const rest = chunks.length === 0 ? diff : join([...chunks, diff])
  return {
    ...fields,
    pages,
    rest,
    diff: async () => {
      if (pages.length === 0) return ok(rest)
      const decoded = await decodePages(pages, from)
      return decoded.ok ? ok(join([rest, decoded.value])) : decoded
    },
  }
}

async function decodePages(references: readonly PageReference[], { port, decoder }: Pages): Promise<Result<Diff>> {
  const pages: Uint8Array[] = []
  for (const reference of references) {
    const page = await readPage(port, reference)
    if (!page.ok) return page
    pages.push(page.value)
  }
  return decoder.decode(references, pages)
}

/** The bytes of a page; `page-damaged` also when they are not as many as the entry says. */
export async function readPage(
  port: Pick<PagePort, 'readPage'>,
  { sha256, bytes }: PageReference,
): Promise<Result<Uint8Array>> {
  const page = await port.readPage(sha256)
  return !page.ok || page.value.length === bytes ? page : pageDamaged(sha256)
}

/** Whether a page, rather than the way to it, is at fault: an alteration of the entry that names it. */
export function isAlteredPage(code: string): boolean {
  return code === 'page-missing' || code === 'page-damaged' || code === 'page-unreadable'
}
