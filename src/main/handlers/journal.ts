import { join } from 'node:path'
import { fail, ok, type Result } from '#core/lib/result.ts'
import { type JournalFile, openJournalFile } from '../disk/journal-file.ts'
import type { HandlersOf } from './handlers.ts'

/** Where a case's journal is kept, below the folder of all cases. */
export function journalPath(cases: string, id: string): string {
  return join(cases, id, 'journal.jsonl')
}

/** The journals of the open cases. Each has to be opened first, so that no late message brings a removed case back as an empty one. */
export function journalHandlers(cases: string): HandlersOf<'journal'> {
  const opened = new Map<string, Promise<Result<JournalFile>>>()

  const within = async <Value>(
    id: string,
    use: (journal: JournalFile) => Promise<Result<Value>>,
  ): Promise<Result<Value>> => {
    const journal = await opened.get(id)
    if (journal === undefined) return fail('journal-closed', 'This case has been closed. Open it again.')
    return journal.ok ? use(journal.value) : journal
  }

  return {
    'journal.open': async (id) => {
      const opening = opened.get(id) ?? openJournalFile(journalPath(cases, id))
      opened.set(id, opening)
      const journal = await opening
      if (journal.ok) return ok(null)
      opened.delete(id)
      return journal
    },
    'journal.size': (id) => within(id, (journal) => journal.size()),
    'journal.read': (id, offset, length) => within(id, (journal) => journal.read(offset, length)),
    'journal.append': (id, bytes) => within(id, (journal) => journal.append(bytes)),
    'journal.truncate': (id, size) => within(id, (journal) => journal.truncate(size)),
    'journal.close': async (id) => {
      const opening = opened.get(id)
      opened.delete(id)
      const journal = await opening
      if (journal?.ok) await journal.value.close()
      return ok(null)
    },
  }
}
