import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Table, tables } from '../../model/tables.ts'
import { CaseFile, type CaseRecords, caseFileFormat, caseFileVersion } from './case-file.ts'
import { readCaseFile } from './read-case-file.ts'
import { writeCaseFile } from './write-case-file.ts'

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

function distinct(table: Table) {
  return fc.uniqueArray(rows[table], { selector: (row) => row.id, maxLength: 4 })
}

const anyRecords: fc.Arbitrary<CaseRecords> = fc
  .record({
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
  .map((records) => CaseFile.parse({ format: caseFileFormat, version: caseFileVersion, records }).records)

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

describe('the case file', () => {
  it('gives every record back as it was written', () => {
    fc.assert(
      fc.property(anyRecords, (records) => {
        const file = readCaseFile(write(records))
        expect(file.ok).toBe(true)
        if (!file.ok) return
        for (const table of tables) {
          const sorted = records[table].toSorted((left, right) => (left.id < right.id ? -1 : 1))
          expect(file.value.records[table]).toStrictEqual(sorted)
        }
      }),
    )
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

describe('readCaseFile', () => {
  const none: CaseRecords = {
    cases: [],
    contents: [],
    sources: [],
    tags: [],
    entities: [],
    claims: [],
    mentions: [],
    links: [],
    notes: [],
    views: [],
  }
  const empty = write(none)

  it('reads an empty case, a byte order mark before it or not', () => {
    expect(readCaseFile(empty)).toEqual({ ok: true, value: { format: 'claimbench-case', version: 1, records: none } })
    expect(readCaseFile(`\ufeff${empty}`).ok).toBe(true)
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
  ])('refuses %j with %s', (file, code) => {
    expect(readCaseFile(file)).toMatchObject({ ok: false, code })
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
    const result = readCaseFile(file)
    return result.ok ? '' : result.message
  }
})
