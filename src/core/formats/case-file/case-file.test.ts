import { utf8ToBytes } from '@noble/hashes/utils.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { z } from 'zod'
import { recordSchemas } from '../../model/record-schemas.ts'
import { type RecordOf, type Table, tables } from '../../model/tables.ts'
import { filesOf } from '../markdown/testing/exported.ts'
import { type CaseRecords, noRecords } from './case-file.ts'
import { CaseFileReader } from './case-file-reader.ts'
import { readWhole } from './testing/read-whole.ts'
import { caseFilePieces, writeCaseFile } from './write-case-file.ts'

const id = fc.uuid({ version: 7 })
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('', '"', '\\', '\n', '\u2028', 'پښتو', '😀', '\ud83d', '</script>'),
)
const name = text.map((value) => `n${value}`)
const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 })
const date = fc.constantFrom(null, '2024', '2024-04~', '../2024-04', '2024-02-29')
const time = fc
  .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((value) => value.toISOString())
const times = { createdAt: time, updatedAt: time }

/** Records as JSON holds them; the schema of the case file gives them their types. */
const rows: Readonly<Record<Table, fc.Arbitrary<{ readonly id: string }>>> = {
  cases: fc.record({
    id,
    title: name,
    question: text,
    marking: text,
    yardstick: fc.constantFrom('phia', 'icd203-likelihood'),
    ...times,
  }),
  contents: fc.record({ id: digest, encoding: fc.constantFrom('utf-8', 'base64'), data: text }),
  sources: fc.record({
    id,
    title: name,
    kind: fc.constantFrom('brief', 'web page'),
    authors: fc.array(name),
    publisher: text,
    owner: text,
    url: text,
    published: date,
    retrieved: fc.option(time),
    language: text,
    direction: fc.constantFrom('auto', 'rtl'),
    text: digest,
    textLength: fc.nat(),
    original: digest,
    mediaType: text,
    reliability: fc.constantFrom('A', 'F'),
    derivesFrom: fc.array(id),
    ...times,
  }),
  tags: fc.record({
    id,
    name,
    parent: fc.option(id),
    colour: fc.constantFrom('red', 'teal'),
    description: text,
    order: fc.nat(),
    ...times,
  }),
  entities: fc.record({
    id,
    name,
    kind: fc.constantFrom('person', 'place'),
    aliases: fc.array(name),
    description: text,
    ...times,
  }),
  claims: fc.record({
    id,
    statement: name,
    kind: fc.constantFrom('event', 'state'),
    status: fc.constantFrom('in review', 'accepted'),
    credibility: fc.constantFrom('1', '6'),
    likelihood: fc.constantFrom(null, 'phia-1'),
    confidence: fc.constantFrom(null, 'high'),
    occurred: date,
    entities: fc.array(id),
    tags: fc.array(id),
    ...times,
  }),
  mentions: fc.record({
    id,
    claim: id,
    createdAt: time,
    anchor: fc.record({
      source: id,
      start: fc.nat(),
      end: fc.integer({ min: 1, max: 9999 }),
      exact: name,
      prefix: text,
      suffix: text,
    }),
  }),
  links: fc.record({ id, from: id, to: id, relation: fc.constantFrom('supports', 'same-as'), note: text, ...times }),
  notes: fc.record({
    id,
    subject: fc.record({ table: fc.constantFrom('claims', 'cases'), id }),
    body: name,
    author: text,
    ...times,
  }),
  views: fc.record({
    id,
    name,
    table: fc.constantFrom('claims', 'notes'),
    query: text,
    columns: fc.array(text),
    group: fc.option(text),
    ...times,
    sort: fc.array(fc.record({ field: name, direction: fc.constantFrom('ascending', 'descending') })),
  }),
}

const schemas: { readonly [Name in Table]: z.ZodType<RecordOf<Name>> } = recordSchemas

function distinct<Name extends Table>(table: Name): fc.Arbitrary<readonly RecordOf<Name>[]> {
  return fc
    .uniqueArray(rows[table], { selector: (row) => row.id, maxLength: 4 })
    .map((list) => list.map((row): RecordOf<Name> => schemas[table].parse(row)))
}

const anyRecords: fc.Arbitrary<CaseRecords> = fc.record({
  cases: distinct('cases'),
  contents: distinct('contents'),
  sources: distinct('sources'),
  tags: distinct('tags'),
  entities: distinct('entities'),
  claims: distinct('claims'),
  mentions: distinct('mentions'),
  links: distinct('links'),
  notes: distinct('notes'),
  views: distinct('views'),
})

function write(records: CaseRecords): string {
  return writeCaseFile({ all: (table) => records[table] })
}

function shuffled(records: CaseRecords): CaseRecords {
  const turned = Object.entries(records).map(([table, list]) => [table, list.toReversed().map(turnedOver)])
  return Object.fromEntries(turned)
}

function turnedOver(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, field]) => [key, turnedOver(field)]),
  )
}

const none: CaseRecords = noRecords()

describe('the case file', () => {
  it('gives every record back as it was written', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const file = readWhole(write(records))
        expect(file.ok).toBe(true)
        if (!file.ok) return
        for (const table of tables) {
          const sorted = records[table].toSorted((left, right) => (left.id < right.id ? -1 : 1))
          expect(file.value[table]).toStrictEqual(sorted)
        }
      }),
    )
  })

  it('is read the same in whatever parts its bytes come, and whatever spaces stand in it', () => {
    fc.assert(
      fc.property(anyRecords, fc.array(fc.nat(50), { minLength: 1 }), fc.nat(4), (records, lengths, indent) => {
        const text = write(records)
        const bytes = utf8ToBytes(JSON.stringify(JSON.parse(text), null, indent))
        const reader = new CaseFileReader()
        const taken: CaseRecords[] = []
        for (let at = 0, part = 0; at < bytes.length; part += 1) {
          const length = 1 + (lengths[part % lengths.length] ?? 0)
          expect(reader.push(bytes.subarray(at, at + length))).toMatchObject({ ok: true })
          if (part % 3 === 0) taken.push(reader.take())
          at += length
        }
        expect(reader.end()).toMatchObject({ ok: true })
        taken.push(reader.take())
        const whole = readWhole(text)
        for (const table of tables)
          expect(whole).toMatchObject({ value: { [table]: taken.flatMap((batch): readonly object[] => batch[table]) } })
      }),
    )
  })

  it('comes in pieces that are the whole file, each with a larger share', () => {
    const sample = fc.sample(rows.tags, 1)[0]
    const tag = schemas.tags.parse({ ...sample, description: 'x'.repeat(1_000_000) })
    const lists = { ...none, tags: Array.from({ length: 30 }, () => tag) }
    const pieces = [...caseFilePieces({ lists, count: 30 })]
    expect(pieces.length).toBeGreaterThan(5)
    const shares = pieces.map(({ share }) => share)
    expect(shares.toSorted((one, other) => one - other)).toEqual(shares)
    expect(shares.at(-1)).toBe(1)
    const read = readWhole(
      filesOf(pieces)
        .map(({ text }) => text)
        .join(''),
    )
    expect(read).toMatchObject({ ok: true })
    expect(read.ok && read.value.tags.length).toBe(30)
  })

  it('is the same text whatever the order of records and fields', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        expect(write(shuffled(records))).toBe(write(records))
      }),
    )
  })

  it('has one record a line', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const filled = tables.filter((table) => records[table].length > 0)
        const count = filled.reduce((total, table) => total + records[table].length, 0)
        expect(write(records).split('\n')).toHaveLength(1 + 6 + tables.length + filled.length + count)
      }),
    )
  })
})

describe('reading a case file', () => {
  const empty = write(none)

  it('reads an empty case, a byte order mark before it or not', () => {
    expect(readWhole(empty)).toEqual({ ok: true, value: none })
    expect(readWhole(`\ufeff${empty}`)).toEqual({ ok: true, value: none })
  })

  it.each([
    ['', 'case-file-not-json'],
    [empty.slice(0, -9), 'case-file-not-json'],
    ['null', 'case-file-foreign'],
    ['[]', 'case-file-foreign'],
    ['{"format":"other","version":1}', 'case-file-foreign'],
    [empty.replace('"version": 1', '"version": 2'), 'case-file-newer'],
    [empty.replace('"notes": []', '"notes": {}'), 'case-file-invalid'],
    [empty.replace('"views": []', '"views": [], "more": []'), 'case-file-invalid'],
    [empty.replace('"views": []', '"more": [{}], "views": []'), 'case-file-invalid'],
    [empty.replace('"notes": []', '"notes": {"a": {}}'), 'case-file-invalid'],
    [empty.replace(/,\n {2}"views": \[\]/, ''), 'case-file-invalid'],
    [empty.replace('"version": 1', '"version": 1, "more": {}'), 'case-file-invalid'],
    [empty.replace('"version": 1,', ''), 'case-file-foreign'],
    [empty.replace('"format": "claimbench-case",', ''), 'case-file-foreign'],
    [`${empty}x`, 'case-file-not-json'],
    ['{"format":"claimbench-case","version":1,"records":[]}', 'case-file-invalid'],
  ])('refuses %j with %s', (file, code) => {
    expect(readWhole(file)).toMatchObject({ ok: false, code })
  })

  it('names the place of the first fault', () => {
    const tag = fc.sample(rows.tags, 1)[0]
    const mention = fc.sample(rows.mentions, 1)[0]
    const withTags = empty.replace(
      '"tags": []',
      `"tags": [${JSON.stringify(tag)}, ${JSON.stringify({ ...tag, colour: 'pink' })}]`,
    )
    const withMention = empty.replace(
      '"mentions": []',
      `"mentions": [${JSON.stringify({ ...mention, anchor: { start: -1 } })}]`,
    )
    expect(messageOf(withTags)).toContain('in “tags”, record 2, field “colour”')
    expect(messageOf(withMention)).toContain('in “mentions”, record 1, field “anchor.')
    expect(messageOf(empty.replace('"views": []', '"views": 3'))).toContain('in “views”')
  })

  function messageOf(file: string): string {
    const result = readWhole(file)
    return result.ok ? '' : result.message
  }
})
