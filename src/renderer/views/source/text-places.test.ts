// @vitest-environment jsdom
import * as fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { paragraphs } from './paragraphs.ts'
import { portions } from './portions.ts'
import { rangeIn, select, startAttribute, stretchOf, trimmed } from './text-places.ts'

/** The text in the page, as the view draws it. */
function shown(text: string): HTMLElement {
  const root = document.createElement('article')
  for (const portion of portions(paragraphs(text))) {
    const element = elementAt('div', portion.start)
    for (const paragraph of portion.paragraphs) {
      const line = elementAt('p', paragraph.start)
      line.textContent = paragraph.text
      element.append(line)
    }
    root.append(element)
  }
  document.body.append(root)
  return root
}

function elementAt(name: string, start: number): HTMLElement {
  const element = document.createElement(name)
  element.setAttribute(startAttribute, String(start))
  return element
}

afterEach(() => document.body.replaceChildren())

const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '漢', '😀'), maxLength: 12 }), {
  minLength: 1,
  maxLength: 300,
})

describe('places in a shown text', () => {
  it('are those of the text, over the ends of lines and portions', () => {
    fc.assert(
      fc.property(lines, fc.constantFrom('\n', '\r\n', '\n\n'), fc.nat(), fc.nat(), (words, ending, one, other) => {
        const text = words.join(ending)
        const [start, end] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b)
        if (start === undefined || end === undefined) throw new Error('There are two places.')
        const root = shown(text)
        document.getSelection()?.removeAllRanges()
        select(root, { start, end })
        expect(stretchOf(root, document.getSelection(), text)).toEqual(trimmed(text, { start, end }))
        root.remove()
      }),
      { seed: 7, numRuns: 300 },
    )
  })

  it('are none where nothing of the text is shown', () => {
    const root = shown('\n\nOne.\n\nTwo.')
    expect(rangeIn(root, { start: 0, end: 2 })).toBeNull()
    expect(rangeIn(root, { start: 6, end: 8 })).toBeNull()
    expect(rangeIn(shown(''), { start: 0, end: 1 })).toBeNull()
    expect(String(rangeIn(root, { start: 0, end: 12 }))).toBe('One.Two.')
  })

  it('follow a selection up to a paragraph or a portion as a whole', () => {
    const text = Array.from({ length: 60 }, (_, line) => `Line ${line}.`).join('\n')
    const [, next] = portions(paragraphs(text))
    const root = shown(text)
    const range = document.createRange()
    range.setStart(root, 0)
    range.setEnd(root, 1)
    document.getSelection()?.removeAllRanges()
    document.getSelection()?.addRange(range)
    expect(stretchOf(root, document.getSelection(), text)).toEqual(trimmed(text, { start: 0, end: next?.start ?? 0 }))
  })
})
