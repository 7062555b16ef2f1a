import { describe, expect, it } from 'vitest'
import { paragraphs } from './paragraphs.ts'
import { Sentences } from './sentences.ts'

function words(text: string, language: string): readonly string[] {
  const sentences = new Sentences(paragraphs(text), language)
  const found: string[] = []
  for (let next = sentences.from(0); next !== null; next = sentences.from(next.end))
    found.push(text.slice(next.start, next.end))
  return found
}

describe('Sentences', () => {
  it('keeps a sentence on its line and drops blank space around it', () => {
    expect(words('It rained. It poured!\n\nThen it stopped', 'en')).toEqual([
      'It rained.',
      'It poured!',
      'Then it stopped',
    ])
  })

  it('knows the full stops of Chinese and Arabic', () => {
    expect(words('今天下雨。明天晴。', 'zh')).toEqual(['今天下雨。', '明天晴。'])
    expect(words('هل جاء؟ نعم.', 'ar')).toEqual(['هل جاء؟', 'نعم.'])
  })

  it('takes a language tag that is none as no tag', () => {
    expect(words('One. Two.', 'not a tag')).toEqual(['One.', 'Two.'])
  })

  it('goes back as it goes on, over the ends of lines', () => {
    const text = '\n It rained. It poured!\n\nThen it stopped'
    const sentences = new Sentences(paragraphs(text), 'en')
    const begins = ['It rained', 'It poured', 'Then'].map((word) => text.indexOf(word))
    const back: number[] = []
    for (let last = sentences.before(text.length); last !== null; last = sentences.before(last.start))
      back.push(last.start)
    expect(back).toEqual(begins.toReversed())
    expect(sentences.before(begins[1] ?? 0)?.start).toBe(begins[0])
    expect(sentences.from((begins[1] ?? 0) + 1)?.start).toBe(begins[2])
    expect(sentences.before(begins[0] ?? 0)).toBeNull()
    expect(sentences.from(text.length)).toBeNull()
  })
})
