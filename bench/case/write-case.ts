import { writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Diff } from '../../src/core/journal/diff.ts'
import { CaseState } from '../../src/core/journal/state.ts'
import { fail, type Result } from '../../src/core/lib/result.ts'
import { EntryId } from '../../src/core/model/ids.ts'
import { beginJournal, Journal } from '../../src/engine/journal/journal.ts'
import type { PageDecoder } from '../../src/engine/journal/page-codec.ts'
import type { JournalPort } from '../../src/engine/journal/port.ts'
import { pageDiff } from '../../src/engine/pages/paged-diff.ts'
import { textsAfter } from '../../src/engine/pages/quotes.ts'
import { openJournalFile } from '../../src/main/disk/journal-file.ts'
import { pageFiles } from '../../src/main/disk/page-files.ts'
import { foundation, MadeCase } from './made-case.ts'
import { idOf, madeAt } from './stamps.ts'

/** Claims that one entry of the journal brings in; so many fit the memory easily as objects and as text. */
const claimsPerEntry = 20_000

/**
 * Writes a made case into a folder as the desktop shell keeps its cases: `<id>/journal.jsonl`, with its page files and `case.json` beside it. `progress` is
 * told how many claims are written. Gives the folder of the case; refuses one that holds a journal already.
 */
export async function writeCase(
  folder: string,
  claims: number,
  progress: (claims: number) => void,
): Promise<{ readonly folder: string; readonly bytes: number }> {
  const made = new MadeCase({ claims, statements: null })
  const path = join(folder, made.id, 'journal.jsonl')
  const lines = must(await openJournalFile(path))
  const pages = pageFiles(join(folder, made.id, 'pages'))
  const port: JournalPort = { ...lines, writePages: pages.write, readPage: pages.read, sweepPages: pages.sweep }
  try {
    if (must(await port.size()) > 0)
      throw new Error(`There is a case in “${dirname(path)}” already. Choose another folder.`)
    await writeJournal(port, made, progress)
    await writeFile(join(dirname(path), 'case.json'), `${JSON.stringify({ title: foundation.title })}\n`)
    return { folder: dirname(path), bytes: must(await port.size()) }
  } finally {
    await port.close()
  }
}

/** Writes the entries that found a made case and fill it. */
export async function writeJournal(
  port: JournalPort,
  made: MadeCase,
  progress: (claims: number) => void = () => undefined,
): Promise<void> {
  const journal = new Journal(port, must(await beginJournal(port, made.id)), neverRead)
  let entries = 0
  const append = async (command: string, words: string, payload: object, diff: Diff): Promise<void> => {
    const id = idOf(EntryId, 'entries', entries)
    const at = madeAt(entries)
    // Nothing stands that a mention could quote but what comes with it.
    const { rest, pages } = pageDiff(diff, textsAfter(diff, new CaseState()))
    const entry = { id, at, actor: 'Bench', origin: 'import', command, words, payload, diff: rest } as const
    must(await journal.append(entry, pages))
    entries += 1
  }
  const at = madeAt(0)
  const founded = { id: made.id, ...foundation }
  await append('case/create', `Create the case “${foundation.title}”`, founded, {
    cases: added([{ ...founded, createdAt: at, updatedAt: at }]),
  })
  let written = 0
  for (const records of made.slices(claimsPerEntry)) {
    const { contents, sources, tags, entities, claims, mentions, links, notes } = records
    await append(
      'case/import',
      `Import ${claims.length} claims`,
      { ...records, views: [] },
      {
        contents: added(contents),
        sources: added(sources),
        tags: added(tags),
        entities: added(entities),
        claims: added(claims),
        mentions: added(mentions),
        links: added(links),
        notes: added(notes),
      },
    )
    written += claims.length
    if (claims.length > 0) progress(written)
  }
}

/** What is only written is not read back. */
const neverRead: PageDecoder = {
  decode: () => fail('page-unreadable', 'The pages of a made case are not read while it is made.'),
}

function added<RecordType>(records: readonly RecordType[]) {
  return { added: records, updated: [], removed: [] }
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.message)
  return result.value
}
