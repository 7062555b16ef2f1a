import { join } from 'node:path'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { type JournalFile, openJournalFile } from '../disk/journal-file.ts'
import { type PageFiles, pageFiles } from '../disk/page-files.ts'
import type { HandlersOf } from './handlers.ts'

/** Where a case's journal is kept, below the folder of all cases. */
export function journalPath(cases: string, id: string): string {
  return join(cases, id, 'journal.jsonl')
}

/** Where the page files beside a case's journal are kept. */
export function pagesPath(cases: string, id: string): string {
  return join(cases, id, 'pages')
}

/** A journal with the page files beside it. */
interface OpenedJournal {
  readonly lines: JournalFile
  readonly pages: PageFiles
}

/** The journals of the open cases. Each has to be opened first, so that no late message brings a removed case back as an empty one. */
export function journalHandlers(cases: string): HandlersOf<'journal'> {
  const opened = new Map<string, Promise<Result<OpenedJournal>>>()

  const within = async <Value>(
    id: string,
    use: (journal: OpenedJournal) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const journal = await opened.get(id)
    if (journal === undefined) return fail('journal-closed', 'This case has been closed. Open it again.')
    return journal.ok ? use(journal.value) : journal
  }

  return {
    'journal.open': async (id) => {
      const opening = opened.get(id) ?? openJournal(cases, id)
      opened.set(id, opening)
      const journal = await opening
      if (journal.ok) return ok(null)
      opened.delete(id)
      return journal
    },
    'journal.size': (id) => within(id, ({ lines }) => lines.size()),
    'journal.read': (id, offset, length) => within(id, ({ lines }) => lines.read(offset, length)),
    'journal.append': (id, bytes) => within(id, ({ lines }) => lines.append(bytes)),
    'journal.truncate': (id, size) => within(id, ({ lines }) => lines.truncate(size)),
    'journal.writePages': (id, files) => within(id, ({ pages }) => pages.write(files)),
    'journal.readPage': (id, sha256) => within(id, ({ pages }) => pages.read(sha256)),
    'journal.sweepPages': (id, keep) => within(id, ({ pages }) => pages.sweep(new Set(keep))),
    'journal.close': async (id) => {
      const opening = opened.get(id)
      opened.delete(id)
      const journal = await opening
      if (journal?.ok) await Promise.all([journal.value.lines.close(), journal.value.pages.rest()])
      return ok(null)
    },
  }
}

async function openJournal(cases: string, id: string): Promise<Result<OpenedJournal>> {
  const lines = await openJournalFile(journalPath(cases, id))
  return lines.ok ? ok({ lines: lines.value, pages: pageFiles(pagesPath(cases, id)) }) : lines
}
