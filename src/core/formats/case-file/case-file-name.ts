import { readableName } from '../markdown/file-name.ts'

/** A file name for a case of this title that every system takes. */
export function caseFileName(title: string): string {
  return `${readableName(title, 'Case')}.claimbench.json`
}
