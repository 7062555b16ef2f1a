import { describe, expect, it } from 'vitest'
import type { Stretch } from './mention-layers.ts'
import { paragraphs } from './paragraphs.ts'
import { nextStretch } from './select-sentence.ts'
import { Sentences } from './sentences.ts'

const text = 'It rained. It poured!\n\nThen it stopped.'
const sentences = new Sentences(paragraphs(text), 'en')

function of(words: string): Stretch {
  const start = text.indexOf(words)
  return { start, end: start + words.length }
}

function stepped(from: string | null, step: number, extend = false): string {
  const next = nextStretch(sentences, from === null ? null : of(from), step, extend)
  return next === null ? '' : text.slice(next.start, next.end)
}

describe('nextStretch', () => {
  it('begins with the first sentence and goes on and back by one', () => {
    expect(stepped(null, 1)).toBe('It rained.')
    expect(stepped('It rained.', 1)).toBe('It poured!')
    expect(stepped('It poured!', 1)).toBe('Then it stopped.')
    expect(stepped('Then it stopped.', -1)).toBe('It poured!')
  })

  it('stays at the ends', () => {
    expect(stepped('Then it stopped.', 1)).toBe('Then it stopped.')
    expect(stepped('It rained.', -1)).toBe('It rained.')
    expect(nextStretch(new Sentences([], 'en'), null, 1, false)).toBeNull()
  })

  it('goes on from the sentences that a selection touches', () => {
    expect(stepped('rained. It', 1)).toBe('Then it stopped.')
    expect(stepped('poured', -1)).toBe('It rained.')
  })

  it('reaches one further, and less far again down to one sentence', () => {
    expect(stepped('It rained.', 1, true)).toBe('It rained. It poured!')
    expect(stepped('It rained. It poured!', 1, true)).toBe(text)
    expect(stepped(text, -1, true)).toBe('It rained. It poured!')
    expect(stepped('It rained.', -1, true)).toBe('It rained.')
  })
})
