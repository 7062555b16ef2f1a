import { JSONParser } from '@streamparser/json'
import { z } from 'zod'
import { type Failure, fail, ok, type Result } from '../../lib/result.ts'
import { recordSchemas } from '../../model/record-schemas.ts'
import { type RecordOf, type Table, tables } from '../../model/tables.ts'
import { type CaseRecords, caseFileFormat, caseFileVersion, noRecords } from './case-file.ts'

const schemas: { readonly [Name in Table]: z.ZodType<RecordOf<Name>> } = recordSchemas

/** How many containers a record stands in: the file, “records” and the list of its table. */
const depthOfRecords = 3

/** From this table on, records refer to those of the tables before theirs alone; sources derive from sources, and tags stand below tags. */
const firstAlone = tables.indexOf('claims')

/**
 * Reads a case file part by part, so that it may be larger than memory or than a text can be. Every record is checked by itself; whether records fit
 * together (an id used twice, a mention of a claim that is not there) is for the import to judge. After a failure nothing more is read.
 */
export class CaseFileReader {
  readonly #parser = new JSONParser({ paths: ['$.*', '$.records.*', '$.records.*.*'] })
  #fault: Failure | null = null
  #isBegun = false
  #hasFormat = false
  #hasVersion = false
  readonly #complete = new Set<Table>()
  /** The place of the table of the last record. */
  #last = 0
  #batch = noRecords()
  #count = 0

  constructor() {
    this.#parser.onError = ({ message }) => this.#fail(notJson(message))
    this.#parser.onValue = ({ value, key, parent, stack }) => {
      if (this.#fault === null) this.#take([...stack.slice(1).map((level) => level.key), key], value)
      // The parser would keep every record until their list is complete.
      if (Array.isArray(parent) && stack.length === depthOfRecords) parent.length = 0
    }
  }

  /** Whether it is known that this is a case file of a version that can be read. */
  get isRecognised(): boolean {
    return this.#hasVersion
  }

  /** The records read since the last `take`. */
  get count(): number {
    return this.#count
  }

  /**
   * Whether what was read so far refers to nothing that may still come: the tables before that of the last record are complete, and records of
   * its own table never refer to each other.
   */
  get standsAlone(): boolean {
    return this.#last >= firstAlone && tables.slice(0, this.#last).every((table) => this.#complete.has(table))
  }

  /**
   * Reads the next bytes of the file. Fails with `case-file-not-json`, `case-file-foreign`, `case-file-newer` or `case-file-invalid`, which names the
   * place of the first fault.
   */
  push(bytes: Uint8Array): Result<null> {
    const text = this.#isBegun ? bytes : withoutMark(bytes)
    this.#isBegun ||= bytes.length > 0
    if (this.#fault === null) this.#parser.write(text)
    return this.#fault ?? ok(null)
  }

  /** Tells that these were all bytes. Fails as `push` does. */
  end(): Result<null> {
    if (this.#fault !== null) return this.#fault
    if (!this.#parser.isEnded) return this.#fail(notJson('it ends too early'))
    if (!this.#hasFormat || !this.#hasVersion) return this.#fail(foreign)
    const missing = tables.find((table) => !this.#complete.has(table))
    return missing === undefined ? ok(null) : this.#fail(invalid(`“${missing}” is missing`))
  }

  /** The records that were read since the last call, by table, in the order of the file. */
  take(): CaseRecords {
    const batch = this.#batch
    this.#batch = noRecords()
    this.#count = 0
    return batch
  }

  /** Takes a value at a path below the root: what the file says of itself, one of its tables when it is complete, or a record. */
  #take([top, ...path]: readonly (string | number | undefined)[], value: unknown): void {
    if (!this.#hasFormat && (top !== 'format' || value !== caseFileFormat)) return void this.#fail(foreign)
    if (top === 'format') this.#hasFormat = true
    else if (top === 'version') this.#takeVersion(value)
    else if (top !== 'records') this.#fail(invalid(`“${top}” is not known`))
    else this.#takeWithin(path, value)
  }

  #takeVersion(value: unknown): void {
    const version = z.int().positive().safeParse(value)
    if (!version.success) this.#fail(foreign)
    else if (version.data > caseFileVersion) this.#fail(newer(version.data))
    else this.#hasVersion = true
  }

  #takeWithin([name, place]: readonly (string | number | undefined)[], value: unknown): void {
    if (name === undefined) {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        this.#fail(invalid('“records” is not an object'))
      return
    }
    const table = tables.find((one) => one === name)
    if (table === undefined) this.#fail(invalid(`in “records”: “${name}” is not known`))
    else if (place === undefined && Array.isArray(value)) this.#complete.add(table)
    else if (typeof place !== 'number') this.#fail(invalid(`in “${table}” – it is not a list`))
    else this.#takeRecord(table, place, value)
  }

  #takeRecord<Name extends Table>(table: Name, place: number, value: unknown): void {
    const record = schemas[table].safeParse(value)
    if (!record.success) return void this.#fail(invalid(placeOf(table, place, record.error)))
    this.#last = tables.indexOf(table)
    const list: RecordOf<Name>[] = this.#batch[table]
    list.push(record.data)
    this.#count += 1
  }

  #fail(failure: Failure): Failure {
    this.#fault ??= failure
    return this.#fault
  }
}

/** The bytes without the byte order mark that some programs begin a file with. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
  return isMarked ? bytes.subarray(3) : bytes
}

const foreign = fail(
  'case-file-foreign',
  'This JSON file is not a case file: it does not begin with the format “claimbench-case” and a version. Choose a file that was saved as a case.',
)

function newer(version: number): Failure {
  return fail(
    'case-file-newer',
    `This case file has version ${version}, and this program reads version ${caseFileVersion}. Open it with a newer Claimbench.`,
  )
}

function notJson(reason: string): Failure {
  return fail(
    'case-file-not-json',
    `This file is not JSON (${reason}). It may be cut short: get it again, or choose another file.`,
  )
}

function invalid(fault: string): Failure {
  return fail(
    'case-file-invalid',
    `The case file cannot be used: ${fault}. Nothing was read from it; correct it there.`,
  )
}

/** Where a record is wrong, in words; records count from 1. */
function placeOf(table: Table, place: number, { issues: [issue] }: z.ZodError): string {
  const record = `in “${table}”, record ${place + 1}`
  const path = issue?.path ?? []
  const field = path.length === 0 ? record : `${record}, field “${path.map(String).join('.')}”`
  return `${field} – ${issue?.message ?? 'not as expected'}`
}
