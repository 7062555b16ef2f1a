import { describe, expect, it } from 'vitest'
import { sentences } from './sentences.ts'

function words(text: string, language: string): readonly string[] {
  return sentences(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('sentences', () => {
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
})
