import { CaseFileReader } from '#core/formats/case-file/case-file-reader.ts'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import type { CaseInFile } from '../api.ts'
import type { Session } from '../commit/session.ts'
import { readBlob } from '../contents/read-blob.ts'
import type { Progress } from '../progress.ts'

/** Bytes that are read at once. */
const partLength = 1024 * 1024

/** Records that one entry of the journal brings in; a smaller file is one entry. */
const recordsAtOnce = 200_000

/** How much of the work is done once the file is read; the rest is to bring in what was read last. */
const fileRead = 0.95

/** Reads of a case file which case it holds: mostly from its beginning. Fails as `CaseFileReader` does, and with `case-file-empty`. */
export async function caseInFile(file: Blob, progress: Progress): Promise<Result<CaseInFile>> {
  const reader = new CaseFileReader()
  let found: CaseInFile | null = null
  const read = await readThrough(file, reader, progress, async () => {
    const [record] = reader.take().cases
    if (found === null && record !== undefined) {
      const { id, title, question, marking, yardstick } = record
      found = { id, title, question, marking, yardstick }
    }
    return ok(found !== null && reader.isRecognised)
  })
  if (!read.ok) return read
  return found === null
    ? fail('case-file-empty', 'The case file holds no case. Choose a file that was saved as a case.')
    : ok(found)
}

/**
 * Imports the records of a case file into a case that has none, in as few journal entries as memory allows. Until it succeeds the case is not whole, and
 * for the caller to throw away.
 */
export async function importCaseFile(
  file: Blob,
  session: Pick<Session, 'run'>,
  progress: Progress,
  atOnce = recordsAtOnce,
): Promise<Result<null>> {
  const reader = new CaseFileReader()
  const bringIn = async (share: number): Promise<Result<null>> => {
    const { cases: _, ...records } = reader.take()
    const brought = await session.run('case/import', records, {
      origin: 'import',
      // How far one of several entries is says little; what is asked is whether to go on.
      progress: () => progress(share, 'reading'),
    })
    return brought.ok ? ok(null) : brought
  }
  const read = await readThrough(file, reader, progress, async (share) => {
    const brought = reader.count >= atOnce && reader.standsAlone ? await bringIn(share) : ok(null)
    return brought.ok ? ok(false) : brought
  })
  return read.ok && reader.count > 0 ? await bringIn(fileRead) : read
}

/** Reads a file part by part until it is read, or until what is done after a part has had enough. */
async function readThrough(
  file: Blob,
  reader: CaseFileReader,
  progress: Progress,
  afterPart: (share: number) => Promise<Result<boolean>>,
): Promise<Result<null>> {
  for (let start = 0; start < file.size; start += partLength) {
    const share = fileRead * (start / file.size)
    const goesOn = await progress(share, 'reading')
    if (!goesOn.ok) return goesOn
    const bytes = await readBlob(file.slice(start, start + partLength))
    if (!bytes.ok) return unreadable(bytes)
    const read = reader.push(bytes.value)
    if (!read.ok) return read
    const enough = await afterPart(share)
    if (!enough.ok) return enough
    if (enough.value) return ok(null)
  }
  return reader.end()
}

function unreadable({ message }: Failure): Failure {
  return fail('file-unreadable', `The file cannot be read to its end (${message}). Choose it again.`)
}
