import { expect } from 'vitest'
import type { FilePiece } from '../../../lib/file-piece.ts'
import type { Reader } from '../../../model/reader.ts'
import { type ExportRequest, exportNotes } from '../export-notes.ts'

/** Every platform has it, and core is compiled for none. */
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }

/** A whole file of notes. */
export interface NoteFile {
  readonly path: string
  readonly text: string
}

export const shapes = ['file', 'folder'] as const

export function exported(
  read: Reader,
  shape: ExportRequest['shape'],
  scope: ExportRequest['scope'] = 'all',
): readonly NoteFile[] {
  return filesOf(exportNotes(read, { scope, shape }))
}

/** The files that the pieces make up. */
export function filesOf(pieces: Iterable<FilePiece>): readonly NoteFile[] {
  const files: NoteFile[] = []
  for (const { path, bytes, continues } of pieces) {
    // Decoded one by one: a piece never ends within a character.
    const text = new TextDecoder().decode(bytes)
    const last = files.at(-1)
    if (!continues) files.push({ path, text })
    else if (last?.path === path) files.splice(-1, 1, { path, text: last.text + text })
    else throw new Error(`A piece of ${path} follows no other piece of it.`)
  }
  return files
}

/** The text of the one file whose path fits. */
export function textOfFile(files: readonly NoteFile[], path: RegExp): string {
  const found = files.filter((file) => path.test(file.path))
  expect(found).toHaveLength(1)
  return found[0]?.text ?? ''
}
