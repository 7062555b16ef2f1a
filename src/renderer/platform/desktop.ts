import { spareMemory } from '#core/lib/file-piece.ts'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { JournalPort } from '#engine/journal/port.ts'
import { type ChannelName, type ExportPlace, parseAnswer, type ValueOf } from '#ipc/contract.ts'
import type { Desktop } from '#ipc/desktop.ts'
import type { ExportTarget, Platform } from './platform.ts'

declare global {
  interface Window {
    /** There in the desktop shell only. */
    readonly desktop?: Desktop
  }
}

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
    openFiles: (endings) => ask('files.open', desktop.files.open([...endings])),
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
