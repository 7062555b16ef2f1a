import { utf8ToBytes } from '@noble/hashes/utils.js'
import { ok, type Result } from '../../../lib/result.ts'
import type { CaseRecords } from '../case-file.ts'
import { CaseFileReader } from '../case-file-reader.ts'

/** Reads the text of a case file in one go. */
export function readWhole(text: string): Result<CaseRecords> {
  const reader = new CaseFileReader()
  const read = reader.push(utf8ToBytes(text))
  const ended = read.ok ? reader.end() : read
  return ended.ok ? ok(reader.take()) : ended
}
