import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MarkdownReading } from './markdown-reading.tsx'

function rendered(text: string): string {
  return renderToStaticMarkup(<MarkdownReading id="note" text={text} />)
}

describe('MarkdownReading', () => {
  it('renders what Markdown says', () => {
    expect(rendered('some **strong** words')).toContain('<strong>strong</strong>')
    expect(rendered('- [x] done')).toContain('☑')
    expect(rendered('| a |\n|---|\n| 1 |')).toContain('<td>1</td>')
  })

  it('shows raw HTML as text', () => {
    const html = rendered('<script>alert(1)</script>\n\nan <img src=x onerror=alert(1)> <b>word</b>')
    expect(html).not.toMatch(/<(script|img|b)\b/)
    expect(html).toContain('&lt;script&gt;')
    expect(html).toContain('&lt;img')
  })

  it('lets no link lead anywhere and loads no image', () => {
    const html = rendered(
      '[a](javascript:alert(1)) https://example.org ![map](https://example.org/x.png) word[^1]\n\n[^1]: note',
    )
    expect(html).not.toMatch(/<(a|img)\b/)
    expect(html).not.toContain('href=')
    expect(html).not.toContain('src=')
    expect(html).toContain('title="https://example.org"')
    expect(html).toContain('[image: map]')
  })

  it('adds no heading to the outline of the window, and no form control', () => {
    expect(rendered('# One\n\n### Three\n\n- [ ] open\n\nword[^1]\n\n[^1]: note')).not.toMatch(/<(h[1-6]|input)\b/)
  })
})
