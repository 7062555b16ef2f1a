import { describe, expect, it } from 'vitest'
import { fields } from './fields.ts'
import { parseQuery } from './parse-query.ts'
import type { TableName } from './query.ts'
import { readSearch } from './read-search.ts'

const read = (text: string, table: TableName = 'claims') => readSearch(text, table, 'icd203-likelihood')

describe('readSearch', () => {
  it.each([
    'kind:event,STATE -status:"in review"',
    'likelihood:"very likely" OR likelihood:icd203-2 reliability:a credibility:"2 · probably true"',
    'tag:anything entity:"any one" source:x statement:=y kind~ev',
  ])('gives what %s asks for', (text) => {
    const parsed = parseQuery(text, fields.claims)
    expect(read(text)).toEqual({ filter: parsed.ok ? parsed.value : null, problem: null, isHalfTyped: false })
  })

  it.each([
    ['kind:evnt', 'Kind is never “evnt”. Did you mean kind:event?'],
    ['lithium -(status:reviewed)', 'Status is never “reviewed”. Did you mean status:unreviewed or status:"in review"?'],
    ['status:review x', 'Status is never “review”. Did you mean status:"in review" or status:unreviewed?'],
    ['credibility:probable', 'Credibility is never “probable”. Did you mean credibility:2 or credibility:5?'],
    ['credibility:9', 'Credibility is never “9”. It is one of 1, 2, 3, 4, 5, 6.'],
    ['likelihood:very-likly', 'Likelihood is never “very-likly”. Did you mean likelihood:"very likely"?'],
    ['confidence:unsure', 'Confidence is never “unsure”. It is one of low, moderate, high.'],
    ['kind:""', /^Kind is never “”\. It is one of event, state, /],
  ])('says of %s what its field can have', (text, problem) => {
    const search = read(text)
    expect(search).toMatchObject({ filter: null, isHalfTyped: false })
    expect(search.problem).toEqual(typeof problem === 'string' ? problem : expect.stringMatching(problem))
  })

  it('knows the terms of the other tables', () => {
    expect(read('relation:suports', 'links').problem).toContain('relation:supports')
    expect(read('relation:"is the same as",causes', 'links').problem).toBeNull()
    expect(read('on:clam', 'notes').problem).toContain('on:claim')
    expect(read('kind:parson', 'entities').problem).toContain('kind:person')
    expect(read('kind:brif', 'sources').problem).toContain('kind:brief')
    expect(read('parent:anything', 'tags').problem).toBeNull()
  })

  it('takes the beginning of a term at the end for one that is being typed, and nowhere else', () => {
    expect(read('tag:x kind:ev')).toMatchObject({ filter: null, isHalfTyped: true })
    expect(read('status:"in rev')).toMatchObject({ filter: null, isHalfTyped: true })
    expect(read('kind:ev ')).toMatchObject({ filter: null, isHalfTyped: false })
    expect(read('kind:ev tag:x')).toMatchObject({ filter: null, isHalfTyped: false })
    expect(read('kind:evx')).toMatchObject({ filter: null, isHalfTyped: false })
  })

  it('says why a text cannot be read', () => {
    expect(read('colour:red')).toMatchObject({ filter: null, isHalfTyped: false })
    expect(read('colour:red').problem).toContain('There is no field “colour”')
  })
})
