import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { describe, expect, it } from 'vitest'
import { SourceId } from '../../model/ids.ts'
import { TestCase } from '../../testing/test-case.ts'
import { planCommand } from '../registry.ts'

const hash = (text: string) => bytesToHex(sha256(utf8ToBytes(text)))

describe('source/add', () => {
  it('stores the text under its SHA-256, counted in UTF-16 units', () => {
    const bench = new TestCase()
    const id = bench.source('پل 🌉 fell')
    const source = bench.state.byId('sources', id)
    expect(source).toMatchObject({ text: hash('پل 🌉 fell'), original: hash('پل 🌉 fell'), textLength: 10 })
    expect([...bench.state.all('contents')]).toEqual([
      { id: hash('پل 🌉 fell'), encoding: 'utf-8', data: 'پل 🌉 fell' },
    ])
  })

  it('stores the original bytes beside the text when they are something else', () => {
    const bench = new TestCase()
    // The base64 of “<p>river</p>”.
    bench.source('river', { original: 'PHA+cml2ZXI8L3A+' })
    expect([...bench.state.all('contents')]).toEqual([
      { id: hash('<p>river</p>'), encoding: 'base64', data: 'PHA+cml2ZXI8L3A+' },
      { id: hash('river'), encoding: 'utf-8', data: 'river' },
    ])
  })

  it('stores bytes that are the UTF-8 of the text once, as text', () => {
    const bench = new TestCase()
    bench.source('river', { original: 'cml2ZXI=' })
    expect([...bench.state.all('contents')]).toEqual([{ id: hash('river'), encoding: 'utf-8', data: 'river' }])
  })

  it('does not store an original again that another source has', () => {
    const bench = new TestCase()
    bench.source('river', { original: 'PHA+cml2ZXI8L3A+' })
    const diff = bench.run('source/add', {
      ...payloadOf(bench),
      text: 'river, corrected',
      original: 'PHA+cml2ZXI8L3A+',
    })
    expect(diff.contents?.added).toHaveLength(1)
  })

  it('keeps a text readable whose bytes stand as the original of another source', () => {
    const bench = new TestCase()
    bench.source('river', { original: 'PHA+cml2ZXI8L3A+' })
    const id = bench.source('<p>river</p>')
    const claim = bench.claim('The mark-up names a river.', { anchors: [{ source: id, start: 3, end: 8 }] })
    const [mention] = bench.state.where('mentions', 'claim', claim)
    expect(mention?.anchor.exact).toBe('river')
  })

  it('refuses a text without words', () => {
    const bench = new TestCase()
    expect(bench.refusal('source/add', { ...payloadOf(bench), text: ' \n\t' })).toBe('source-empty')
  })

  it('refuses a text that is in the case, and says where', () => {
    const bench = new TestCase()
    bench.source('river', { title: 'The ferry' })
    const payload = { ...payloadOf(bench), text: 'river' }
    expect(planCommand('source/add', payload, bench.state, bench.context)).toEqual({
      ok: false,
      code: 'source-stands',
      message: 'This text is already in the case as “The ferry”. Nothing was added; use that source.',
    })
  })

  it('refuses bytes that are no base64, an unknown origin and an empty title', () => {
    const bench = new TestCase()
    const payload = payloadOf(bench)
    expect(bench.refusal('source/add', { ...payload, original: 'ä' })).toBe('payload-invalid')
    expect(bench.refusal('source/add', { ...payload, title: '' })).toBe('payload-invalid')
    expect(bench.refusal('source/add', { ...payload, derivesFrom: [payload.id] })).toBe('record-missing')
  })

  it('mends a lone surrogate, which no bytes could stand for', () => {
    const bench = new TestCase()
    bench.source('a\ud83c b')
    const [content] = bench.state.all('contents')
    expect(content?.data).toBe('a\ufffd b')
  })
})

function payloadOf(bench: TestCase) {
  return {
    id: bench.context.newId(SourceId),
    title: 'A letter',
    kind: 'report',
    authors: [],
    publisher: '',
    owner: '',
    url: '',
    published: null,
    retrieved: null,
    language: '',
    direction: 'auto',
    text: 'A text.',
    original: null,
    mediaType: 'text/plain',
    reliability: 'F',
    derivesFrom: [],
  } as const
}
