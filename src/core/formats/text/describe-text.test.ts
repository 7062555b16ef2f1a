import { describe, expect, it } from 'vitest'
import { describeText, titleFromFileName } from './describe-text.ts'

describe('titleFromFileName', () => {
  it.each([
    ['brief.txt', 'brief'],
    ['C:\\case files\\The_brief_2024-04.v2.TXT', 'The brief 2024-04.v2'],
    ['/home/a/notes.markdown', 'notes'],
    ['Mr. Putin said', 'Mr. Putin said'],
    ['.txt', '.txt'],
    ['re\u0301sume\u0301.md', 'résumé'],
    ['___.txt', 'Untitled'],
    ['', 'Untitled'],
  ])('calls %j %j', (fileName, title) => {
    expect(titleFromFileName(fileName)).toBe(title)
  })
})

describe('describeText', () => {
  it.each([
    ['a.md', '# The brief\nText', 'The brief', 'text/markdown'],
    ['a.MARKDOWN', '  #\tC# and F# ##  \r\n', 'C# and F#', 'text/markdown'],
    ['a.md', '# C#', 'C#', 'text/markdown'],
    ['a.md', '## Second level', 'a', 'text/markdown'],
    ['a.md', '#hashtag', 'a', 'text/markdown'],
    ['a.md', '# ##', 'a', 'text/markdown'],
    ['a.md', '\n# Later', 'a', 'text/markdown'],
    ['a.md', '', 'a', 'text/markdown'],
    ['a.txt', '# Not Markdown', 'a', 'text/plain'],
    ['md', '# Not Markdown', 'md', 'text/plain'],
  ])('describes %j with the text %j', (fileName, text, title, mediaType) => {
    expect(describeText(fileName, text)).toEqual({ title, mediaType })
  })
})
