import { expect, type Locator, type Page } from '@playwright/test'

/** The view of one source: its text with the mentions highlighted. */
export class SourcePage {
  readonly text: Locator
  private readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.text = page.getByRole('main').getByRole('article', { name: /^Text of / })
  }

  /** The words under the highlights of a layer (`unreviewed`, `chosen`, `overlap` …), as the browser holds them. */
  async highlighted(layer: string): Promise<string[]> {
    return this.page.evaluate((name) => {
      const highlight = CSS.highlights.get(`mention-${name}`)
      return highlight === undefined ? [] : Array.from(highlight, (range) => String(range))
    }, layer)
  }

  /** The words under a highlight of what was found in the text: all of it, or the place that one is at. */
  async found(which: 'found-in-text' | 'found-here'): Promise<string[]> {
    return this.page.evaluate((name) => Array.from(CSS.highlights.get(name) ?? [], (range) => String(range)), which)
  }

  /** Where words of the text are looked for. */
  get find(): Locator {
    return this.page.getByRole('search', { name: 'Find in the text' })
  }

  /** Presses on the middle of some words of the text. */
  async pressOn(words: string): Promise<void> {
    const { x, y } = await this.placeOf(words)
    await this.page.mouse.click(x, y)
  }

  /** Selects words of the text by dragging over them, as an analyst does. */
  async select(words: string): Promise<void> {
    const box = await this.boxOf(words)
    await this.page.mouse.move(box.left + 1, box.top + box.lineHeight / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(box.left + 20, box.top + box.lineHeight / 2)
    await this.page.mouse.move(box.right - 1, box.bottom - box.lineHeight / 2)
    await this.page.mouse.up()
    await expect.poll(() => this.selected()).toBe(words)
    await expect(this.passageActions).toBeVisible()
  }

  /** Selects from the beginning of some words to the end of others by a press and one with Shift, however far apart they are. */
  async selectBetween(first: string, last: string): Promise<void> {
    const begin = await this.boxOf(first)
    await this.page.mouse.click(begin.left + 1, begin.top + begin.lineHeight / 2)
    const end = await this.boxOf(last)
    await this.page.keyboard.down('Shift')
    await this.page.mouse.click(end.right - 1, end.bottom - end.lineHeight / 2)
    await this.page.keyboard.up('Shift')
    await expect(this.passageActions).toBeVisible()
  }

  /** The selected words, on one line. */
  private async selected(): Promise<string> {
    const words = await this.page.evaluate(() => String(document.getSelection()))
    return words.replaceAll(/\s+/g, ' ').trim()
  }

  /** What can be done with the selected passage. */
  get passageActions(): Locator {
    return this.page.getByRole('toolbar', { name: 'Selected passage' })
  }

  /** Expects what can be done with the selected passage to stand within the pane that the text is scrolled in. */
  async expectActionsInPane(): Promise<void> {
    const bar = await rectangleOf(this.passageActions)
    const pane = await rectangleOf(this.page.locator('main [data-scroller]'))
    expect(bar.left).toBeGreaterThanOrEqual(pane.left)
    expect(bar.top).toBeGreaterThanOrEqual(pane.top)
    expect(bar.right).toBeLessThanOrEqual(pane.right)
    expect(bar.bottom).toBeLessThanOrEqual(pane.bottom)
  }

  /** Expects words of the text to stand within the pane that it is scrolled in. */
  async expectInView(words: string): Promise<void> {
    const isInView = () =>
      this.text.evaluate((article, searched) => {
        const node = [...article.querySelectorAll('p')].find((line) => line.textContent.includes(searched))?.firstChild
        const pane = article.closest('[data-scroller]')?.getBoundingClientRect()
        if (node === null || node === undefined || pane === undefined) return false
        const start = node.textContent?.indexOf(searched) ?? 0
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + searched.length)
        const { top, bottom } = range.getBoundingClientRect()
        return top >= pane.top && bottom <= pane.bottom
      }, words)
    await expect.poll(isInView).toBe(true)
  }

  private async placeOf(words: string): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.boxOf(words)
    return { x: box.left + Math.min(30, (box.firstRight - box.left) / 2), y: box.top + box.lineHeight / 2 }
  }

  private async boxOf(words: string) {
    return this.text.evaluate((article, searched) => {
      for (const paragraph of article.querySelectorAll('p')) {
        const node = paragraph.firstChild
        const start = paragraph.textContent.indexOf(searched)
        if (node === null || start === -1) continue
        const range = document.createRange()
        range.setStart(node, start)
        range.setEnd(node, start + searched.length)
        paragraph.scrollIntoView({ block: 'center' })
        const pane = article.closest('[data-scroller]')
        const frame = pane?.getBoundingClientRect()
        // A paragraph may be higher than its pane.
        if (pane !== null && frame !== undefined && paragraph.clientHeight > frame.height)
          pane.scrollTop += range.getBoundingClientRect().top - frame.top - frame.height / 2
        const rects = [...range.getClientRects()]
        const [first] = rects
        const last = rects.at(-1)
        if (first === undefined || last === undefined) continue
        const { left, top, right: firstRight, height: lineHeight } = first
        return { left, top, firstRight, lineHeight, right: last.right, bottom: last.bottom }
      }
      throw new Error(`The text does not hold “${searched}”.`)
    }, words)
  }
}

function rectangleOf(part: Locator): Promise<DOMRect> {
  return part.evaluate((element) => element.getBoundingClientRect())
}
