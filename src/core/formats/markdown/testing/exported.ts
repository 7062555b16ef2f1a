import { expect } from 'vitest'
import type { Reader } from '../../../model/reader.ts'
import { type ExportRequest, exportNotes, type NoteFile } from '../export-notes.ts'

export const shapes = ['file', 'folder'] as const

export function exported(
  read: Reader,
  shape: ExportRequest['shape'],
  scope: ExportRequest['scope'] = 'all',
): readonly NoteFile[] {
  return [...exportNotes(read, { scope, shape })]
}

/** The text of the one file whose path fits. */
export function textOfFile(files: readonly NoteFile[], path: RegExp): string {
  const found = files.filter((file) => path.test(file.path))
  expect(found).toHaveLength(1)
  return found[0]?.text ?? ''
}
