import { spareMemory } from '#core/lib/file-piece.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { JournalPort } from '#engine/journal/port.ts'
import { type ChannelName, type ChosenFile, type ExportPlace, parseAnswer, type ValueOf } from '#ipc/contract.ts'
import type { Desktop } from '#ipc/desktop.ts'
import type { ExportTarget, OpenedFile, Platform } from './platform.ts'

declare global {
  interface Window {
    /** There in the desktop shell only. */
    readonly desktop?: Desktop
  }
}

/** How many bytes of an opened file one message brings: few enough that other messages need not wait long behind it. */
const partLength = 8 * 1024 * 1024

/** The desktop shell: files, dialogs and the clipboard by way of Electron's main process. */
export function createDesktopPlatform(desktop: Desktop): Platform {
  return {
    kind: 'desktop',
    library: {
      list: () => ask('library.list', desktop.library.list()),
      has: async (id) => {
        const cases = await ask('library.list', desktop.library.list())
        return cases.ok ? ok(cases.value.some((entry) => entry.id === id && !entry.isUnfinished)) : cases
      },
      begin: (id, title) => ask('library.begin', desktop.library.begin(id, title)),
      put: (id, title) => ask('library.put', desktop.library.put(id, title)),
      remove: (id) => ask('library.remove', desktop.library.remove(id)),
      seeded: () => ask('library.seeded', desktop.library.seeded()),
      markSeeded: () => ask('library.markSeeded', desktop.library.markSeeded()),
    },
    journal: (id) => ({ kind: 'port', port: journalPort(desktop, id) }),
    chooseFolder: async (name) => chosen(desktop, await ask('export.chooseFolder', desktop.export.chooseFolder(name))),
    chooseFile: async (name) => chosen(desktop, await ask('export.chooseFile', desktop.export.chooseFile(name))),
    copy: (text) => ask('clipboard.write', desktop.clipboard.write(text)),
    openFiles: (endings) => openFiles(desktop, endings),
  }
}

/** Waits for an answer from the main process and parses it; the main process being gone is a failure too. */
async function ask<Name extends ChannelName>(name: Name, asked: Promise<unknown>): Promise<Result<ValueOf<Name>>> {
  try {
    return parseAnswer(name, await asked)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return fail('desktop-unreachable', `The desktop shell does not answer (${reason}). Start Claimbench again.`)
  }
}

/** A journal in the main process, opened when it is first used. */
function journalPort(desktop: Desktop, id: string): JournalPort {
  let opening: Promise<Result<null>> | null = null

  const once = async <Value>(use: () => Promise<Result<Value>>): Promise<Result<Value>> => {
    opening ??= ask('journal.open', desktop.journal.open(id))
    const opened = await opening
    if (opened.ok) return use()
    opening = null
    return opened
  }

  return {
    size: () => once(() => ask('journal.size', desktop.journal.size(id))),
    read: (offset, length) => once(() => ask('journal.read', desktop.journal.read(id, offset, length))),
    append: (bytes) => once(() => ask('journal.append', desktop.journal.append(id, bytes))),
    truncate: (size) => once(() => ask('journal.truncate', desktop.journal.truncate(id, size))),
    writePages: (pages) => once(() => ask('journal.writePages', desktop.journal.writePages(id, [...pages]))),
    readPage: (sha256) => once(() => ask('journal.readPage', desktop.journal.readPage(id, sha256))),
    sweepPages: (keep) => once(() => ask('journal.sweepPages', desktop.journal.sweepPages(id, [...keep]))),
    close: async () => {
      await ask('journal.close', desktop.journal.close(id))
    },
  }
}

function chosen(desktop: Desktop, place: Result<ExportPlace | null>): Result<ExportTarget | null> {
  if (!place.ok) return place
  return ok(place.value === null ? null : exportTarget(desktop, place.value))
}

async function openFiles(desktop: Desktop, endings: readonly string[]): Promise<Result<readonly OpenedFile[]>> {
  const files = await ask('files.open', desktop.files.open([...endings]))
  if (!files.ok) return files
  const opened = await readFiles(desktop, files.value)
  // Whether they could be read or not, and whatever is answered: what was read stays so.
  for (const { token } of files.value) await ask('files.close', desktop.files.close(token))
  return opened
}

async function readFiles(desktop: Desktop, files: readonly ChosenFile[]): Promise<Result<readonly OpenedFile[]>> {
  const opened: OpenedFile[] = []
  for (const file of files) {
    const content = await readWhole(desktop, file)
    if (!content.ok) return content
    opened.push({ name: file.name, content: content.value })
  }
  return ok(opened)
}

/** Each part becomes a Blob at once, which Chromium may keep on disk, so that a large file does not fill the window's memory. */
async function readWhole(desktop: Desktop, { token, size }: ChosenFile): Promise<Result<Blob>> {
  const parts: Blob[] = []
  for (let offset = 0; offset < size; offset += partLength) {
    const part = await ask('files.read', desktop.files.read(token, offset, partLength))
    if (!part.ok) return part
    parts.push(new Blob([part.value]))
  }
  return ok(new Blob(parts))
}

function exportTarget(desktop: Desktop, { token, name, occupied }: ExportPlace): ExportTarget {
  return {
    name,
    occupied,
    beside: async () => {
      const place = await ask('export.beside', desktop.export.beside(token))
      return place.ok ? ok(exportTarget(desktop, place.value)) : place
    },
    write: async (pieces) => {
      const written = await ask('export.write', desktop.export.write(token, [...pieces]))
      return written.ok ? ok(spareMemory(pieces)) : written
    },
    finish: () => ask('export.finish', desktop.export.finish(token)),
    abandon: async () => {
      await ask('export.abandon', desktop.export.abandon(token))
    },
  }
}
