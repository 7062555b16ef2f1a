import { randomUUID } from 'node:crypto'
import { lstat, readdir } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { type Failure, fail, ok, type Result } from '#core/lib/result.ts'
import type { ExportPlace } from '#ipc/contract.ts'
import type { Dialogs } from '../dialogs.ts'
import { errorCode, isDiskFull, reasonOf } from '../disk/reason.ts'
import { type Staging, stageFile, stageFolder } from '../disk/staging.ts'
import type { HandlersOf } from './handlers.ts'

interface Chosen {
  readonly kind: 'folder' | 'file'
  readonly target: string
  readonly staging: Staging
}

/** The exports on their way. */
export interface Exports {
  readonly handlers: HandlersOf<'export'>
  /** Whether any was neither finished nor abandoned. */
  underWay(): boolean
  /** Leaves nothing of those behind; for a program that is closed meanwhile. */
  abandonAll(): Promise<void>
}

/** Exports go to places that the analyst chose in a native dialog. The workbench knows each by a token, never by its path. */
export function createExports(dialogs: Pick<Dialogs, 'chooseFolder' | 'chooseFile'>): Exports {
  const places = new Map<string, Chosen>()

  const hold = async (kind: Chosen['kind'], target: string): Promise<Result<ExportPlace>> => {
    try {
      // A save dialog asks about replacing a file by itself.
      const occupied = kind === 'folder' && (await holdsAnything(target))
      const token = randomUUID()
      places.set(token, {
        kind,
        target,
        staging: kind === 'folder' ? stageFolder(target, occupied) : stageFile(target),
      })
      return ok({ token, name: target, occupied })
    } catch (error) {
      return exportFailure(error, target)
    }
  }

  const at = async (token: string, work: (chosen: Chosen) => Promise<unknown>): Promise<Result<null>> => {
    const chosen = places.get(token)
    if (chosen === undefined) return forgotten
    try {
      await work(chosen)
      return ok(null)
    } catch (error) {
      return exportFailure(error, chosen.target)
    }
  }

  const handlers: HandlersOf<'export'> = {
    'export.chooseFolder': async (name) => {
      const parent = await dialogs.chooseFolder(name)
      return parent === null ? ok(null) : hold('folder', join(parent, name))
    },
    'export.chooseFile': async (name) => {
      const path = await dialogs.chooseFile(name)
      return path === null ? ok(null) : hold('file', path)
    },
    'export.beside': async (token) => {
      const chosen = places.get(token)
      if (chosen === undefined) return forgotten
      places.delete(token)
      await chosen.staging.abandon()
      return hold(chosen.kind, await nextFreeName(chosen.target, chosen.kind))
    },
    'export.write': (token, pieces) => at(token, ({ staging }) => staging.write(pieces)),
    'export.finish': async (token) => {
      const finished = await at(token, ({ staging }) => staging.finish())
      if (finished.ok) places.delete(token)
      return finished
    },
    'export.abandon': async (token) => {
      const abandoned = await at(token, ({ staging }) => staging.abandon())
      places.delete(token)
      return abandoned
    },
  }

  return {
    handlers,
    underWay: () => places.size > 0,
    abandonAll: async () => {
      for (const token of places.keys()) await handlers['export.abandon'](token)
    },
  }
}

const forgotten = fail('export-unknown', 'This export is no longer open. Export again.')

async function holdsAnything(path: string): Promise<boolean> {
  try {
    return (await readdir(path)).length > 0
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false
    if (errorCode(error) === 'ENOTDIR') return true
    throw error
  }
}

/** The same path with the first number from 2 on that is free: `Notes 2`, `Notes 2.md`. */
async function nextFreeName(path: string, kind: Chosen['kind']): Promise<string> {
  const ending = kind === 'file' ? extname(path) : ''
  const stem = basename(path, ending)
  for (let number = 2; ; number += 1) {
    const candidate = join(dirname(path), `${stem} ${number}${ending}`)
    if (!(await exists(candidate))) return candidate
  }
}

async function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  )
}

function exportFailure(error: unknown, target: string): Failure {
  if (isDiskFull(error)) {
    return fail('disk-full', `The disk is full: nothing was exported to “${target}”. Free some space and export again.`)
  }
  switch (errorCode(error)) {
    case 'ENOENT':
      return fail(
        'export-vanished',
        `“${dirname(target)}” is no longer there, so nothing was exported. Choose another place.`,
      )
    case 'ENOTEMPTY':
    case 'EEXIST':
      return fail(
        'export-occupied',
        `“${target}” has meanwhile been filled by another program. Nothing was exported; export again.`,
      )
    default:
      return fail('export-unwritable', `“${target}” cannot be written: ${reasonOf(error)}. Choose another place.`)
  }
}
