import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { everything, nothing } from './all-rows.ts'
import { fields } from './fields.ts'
import { normalise } from './normalise.ts'
import type { Words } from './occurrences.ts'
import { parseQuery } from './parse-query.ts'
import { printQuery } from './print-query.ts'
import type { Filter } from './query.ts'

const names = fields.claims.map(({ name }) => name)

function read(text: string): Filter {
  const result = parseQuery(text, fields.claims)
  if (!result.ok) throw new Error(result.message)
  return result.value
}

const words = (text: string, match: Words['match'] = 'prefix'): Filter => ({ kind: 'words', text, match })
const is = (field: string, ...values: string[]): Filter => ({ kind: 'is', field, values })
const contains = (field: string, text: string): Filter => ({ kind: 'contains', field, text })
const within = (field: string, from: string | null, to: string | null): Filter => ({ kind: 'within', field, from, to })
const not = (of: Filter): Filter => ({ kind: 'not', of })
const and = (...of: Filter[]): Filter => ({ kind: 'and', of })
const or = (...of: Filter[]): Filter => ({ kind: 'or', of })

describe('parseQuery', () => {
  it('reads every form together', () => {
    const text =
      'tag:economy -status:rejected "direct words" (kind:event OR kind:state) occurred:2024-03..2024-06 -has:notes credibility:1,2 statement~lithium'
    expect(read(text)).toEqual(
      and(
        is('tag', 'economy'),
        not(is('status', 'rejected')),
        words('direct words', 'phrase'),
        or(is('kind', 'event'), is('kind', 'state')),
        within('occurred', '2024-03', '2024-06'),
        not({ kind: 'present', field: 'notes' }),
        is('credibility', '1', '2'),
        contains('statement', 'lithium'),
      ),
    )
  })

  it.each<[string, Filter]>([
    ['', everything],
    ['  two  words ', and(words('two'), words('words'))],
    ['a OR b c', or(words('a'), and(words('b'), words('c')))],
    ['a AND b', and(words('a'), words('b'))],
    ['or and not', and(words('or'), words('and'), words('not'))],
    ['NOT NOT a', words('a')],
    ['-(a b)', not(and(words('a'), words('b')))],
    ['a-b - c', and(words('a-b'), words('c'))],
    ['at 12:30', and(words('at'), words('12:30'))],
    ['"lithium"', words('lithium', 'phrase')],
    ['lithum~', words('lithum', 'fuzzy')],
    ['-lithum~ (l’acord~)', and(not(words('lithum', 'fuzzy')), words('l’acord', 'fuzzy'))],
    ['"rare erth"~ x', and(words('rare erth', 'fuzzy'), words('x'))],
    ['"rare ear"* lith*', and(words('rare ear'), words('lith'))],
    ['"statement"~', words('statement', 'fuzzy')],
    ['2~~', words('2~', 'fuzzy')],
    ['TAG:x', is('tag', 'x')],
    ['status:"in review",disputed', is('status', 'in review', 'disputed')],
    ['tag:"a \\"b\\" \\\\ \\c"', is('tag', 'a "b" \\ \\c')],
    ['tag:a(b)', and(is('tag', 'a'), words('b'))],
    ['tag:""', is('tag', '')],
    ['tag:a:b', is('tag', 'a:b')],
    ['statement~"a..b"', contains('statement', 'a..b')],
    ['statement~a..b', contains('statement', 'a..b')],
    ['occurred:2024-03..', within('occurred', '2024-03', null)],
    ['occurred:..2024', within('occurred', null, '2024')],
    ['occurred:"2024".."2025"', within('occurred', '2024', '2025')],
    ['occurred:../2024-04', within('occurred', '../2024-04', '../2024-04')],
    ['occurred:2024-04/..', within('occurred', '2024-04/..', '2024-04/..')],
    ['occurred:2024', within('occurred', '2024', '2024')],
    ['occurred:2023,2024-04..', or(within('occurred', '2023', '2023'), within('occurred', '2024-04', null))],
    ['occurred:=2024', is('occurred', '2024')],
    ['updated:2024-05-17', within('updated', '2024-05-17', '2024-05-17')],
    ['mentions:2', is('mentions', '2')],
    ['statement:lithium', contains('statement', 'lithium')],
    ['statement:"rare earth",zinc', or(contains('statement', 'rare earth'), contains('statement', 'zinc'))],
    ['statement:="rare earth",zinc', is('statement', 'rare earth', 'zinc')],
    ['statement:=a..b', is('statement', 'a..b')],
    ['statement:=', everything],
    ['tag:=x', is('tag', 'x')],
    ['tag:"=x"', is('tag', '=x')],
    ['tag~=x', contains('tag', '=x')],
    ['credibility:1..2,6', or(is('credibility', '6'), within('credibility', '1', '2'))],
    ['has:Notes', { kind: 'present', field: 'notes' }],
    ['-()', nothing],
  ])('reads %s', (text, filter) => {
    expect(read(text)).toEqual(filter)
  })

  it.each<[string, Filter]>([
    ['tag:', everything],
    ['x tag:', words('x')],
    ['-tag:', everything],
    ['tag:a,', is('tag', 'a')],
    ['tag:,', everything],
    ['tag:"', everything],
    ['tag:"in rev', is('tag', 'in rev')],
    ['statement~', everything],
    ['"', everything],
    ['"half a phr', words('half a phr')],
    ['(a OR b', or(words('a'), words('b'))],
    ['(', everything],
    ['-(', everything],
    ['(tag:)', everything],
    ['a )b', and(words('a'), words('b'))],
    ['a OR', words('a')],
    ['OR a', words('a')],
    ['a OR OR b', or(words('a'), words('b'))],
    ['a NOT', words('a')],
    ['-', everything],
    ['~', everything],
    ['* x', words('x')],
    ['Statement~', everything],
    ['has~', everything],
    ['has:', everything],
    ['has:no', everything],
    ['occurred:2024..', within('occurred', '2024', null)],
    ['occurred:2024.."', within('occurred', '2024', null)],
    ['occurred:2024-0', within('occurred', '2024-0', '2024-0')],
  ])('takes the half-typed %s as far as it goes', (text, filter) => {
    expect(read(text)).toEqual(filter)
  })

  it.each([
    ['colour:red', 'colour', 1],
    ['tag:a and (colour~red)', 'colour', 12],
    ['x has:colour', 'colour', 3],
    ['https://example.org', 'https', 1],
  ])('names the unknown field of %s, its place and the known fields', (text, name, place) => {
    const result = parseQuery(text, fields.claims)
    expect(result).toMatchObject({ ok: false, code: 'query-unknown-field' })
    if (result.ok) return
    expect(result.message).toContain(`“${name}” (at character ${place})`)
    expect(result.message).toContain(names.join(', '))
  })

  it.each(['occurred:soon', 'tag:x -occurred:2024..soon', 'updated:2024,yesterday'])(
    'says that %s asks for no date',
    (text) => expect(parseQuery(text, fields.claims)).toMatchObject({ ok: false, code: 'query-no-date' }),
  )

  it('refuses to nest without end', () => {
    expect(parseQuery('('.repeat(100_000), fields.claims)).toMatchObject({ ok: false, code: 'query-too-deep' })
    expect(parseQuery(`${'-'.repeat(100_000)}x`, fields.claims)).toMatchObject({ ok: false, code: 'query-too-deep' })
    expect(parseQuery(`${'(-'.repeat(250)}x${')'.repeat(250)}`, fields.claims).ok).toBe(true)
  })

  it('never throws, and gives a normal form or a failure, for any text', () => {
    const sign = fc.constantFrom(
      'tag',
      ':',
      '~',
      '*',
      '=',
      'statement',
      'occurred',
      '"',
      '(',
      ')',
      '-',
      ' ',
      ',',
      '..',
      'OR',
      'NOT',
      'AND',
      'has',
      '\\',
      'پ',
      '😀',
      '/',
      'x',
    )
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: sign }), fc.string({ unit: 'binary' })), (text) => {
        const result = parseQuery(text, fields.claims)
        if (!result.ok) expect(['query-unknown-field', 'query-no-date']).toContain(result.code)
        else expect(normalise(result.value)).toEqual(result.value)
      }),
      { numRuns: 10_000 },
    )
  })
})

const nastyText = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      '"',
      '\\',
      ':',
      '~',
      '*',
      '=',
      '(',
      ')',
      '-',
      ',',
      '.',
      '/',
      ' ',
      '\n',
      'a',
      'OR',
      'پښتو',
      'ئ\u0654',
      '😀',
      '\ud83d',
      '漢',
      'NOT',
      'tag',
    ),
    maxLength: 8,
  }),
  fc.constantFrom(
    'OR',
    'AND',
    'NOT',
    'in review',
    'tag:',
    'has:notes',
    '-',
    '..',
    '2024-03..',
    '../2024-04',
    '',
    ' ',
    '"',
    '\\',
    '\\"',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
)
const field = fc.constantFrom(...names)
/** What does not begin with a letter may be a date that is being typed; other ends are refused for dates. */
const end = fc.option(nastyText.filter((text) => !/^\p{L}/u.test(text)))
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ kind: fc.constant('is' as const), field, values: fc.array(nastyText, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('contains' as const), field, text: nastyText }),
  fc.record({ kind: fc.constant('within' as const), field, from: end, to: end }),
  fc.record({ kind: fc.constant('present' as const), field }),
  fc.record({
    kind: fc.constant('words' as const),
    text: fc.oneof(nastyText, fc.constantFrom('has', 'Tag', 'lithium', 'x')),
    match: fc.constantFrom('prefix' as const, 'phrase' as const, 'fuzzy' as const),
  }),
)
const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    leaf,
    fc.record({ kind: fc.constant('not' as const), of: tie('filter') }),
    fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), of: fc.array(tie('filter'), { maxLength: 3 }) }),
  ),
}))

describe('printQuery', () => {
  it('writes what parseQuery reads back in the normal form', () => {
    fc.assert(
      fc.property(filter, (any) => {
        expect(parseQuery(printQuery(any, fields.claims), fields.claims)).toEqual({ ok: true, value: normalise(any) })
      }),
      { numRuns: 10_000 },
    )
  })

  it('leaves plain texts bare', () => {
    const text =
      'lithium tag:economy,"the West" -status:"in review" (a OR (b c)) occurred:2024-03..2024-06 statement:پښتو has:notes occurred:2024 tag~econ statement:=lithium updated:=x "rare earth" lithum~ "rare ear"*'
    expect(printQuery(read(text), fields.claims)).toBe(text)
    expect(printQuery(everything, fields.claims)).toBe('')
  })
})
