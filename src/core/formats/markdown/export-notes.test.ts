import { describe, expect, it } from 'vitest'
import { exported, shapes, textOfFile } from './testing/exported.ts'
import { headingsOf, paragraphsOf, readNote } from './testing/read-notes.ts'
import { richCase } from './testing/rich-case.ts'

describe('exportNotes', () => {
  it('writes an index and a note for each source, tag, entity and claim into a folder', () => {
    expect(exported(richCase(), 'folder').map(({ path }) => path)).toEqual([
      'index.md',
      'sources/The brief 000000000001.md',
      'sources/اعلامیه 000000000002.md',
      'tags/diplomacy 000000000001.md',
      'tags/de listing 000000000002.md',
      'tags/economy 000000000003.md',
      'entities/Russia 000000000001.md',
      'claims/Russia removed the Taliban from its list in April 2024 000000000001.md',
      'claims/روسیه امارت اسلامی را به رسمیت شناخت 000000000002.md',
      'claims/俄罗斯承认了 🇦🇫 👩‍👩‍👧 新政府 000000000003.md',
    ])
  })

  it('writes all that is known of a claim', () => {
    expect(textOfFile(exported(richCase(), 'folder'), /^claims\/Russia/)).toMatchInlineSnapshot(`
      "---
      id: 01930005-0000-7000-8000-000000000001
      type: claim
      aliases:
        - Russia removed the Taliban from its list in April 2024.
      marking: TLP:AMBER
      kind: event
      status: accepted
      reliability: B
      credibility: "2"
      likelihood: highly probable
      confidence: moderate
      occurred: 2024-04
      tags:
        - diplomacy/de-listing
      entities:
        - Russia
      created: "2026-11-22T18:30:00.000Z"
      updated: "2026-11-22T18:30:00.000Z"
      ---

      Marking: TLP:AMBER

      # Russia removed the Taliban from its list in April 2024.

      Event, accepted, occurred April 2024 (2024-04). ^c-01930005-0000-7000-8000-000000000001

      Source reliability B, usually reliable. Information credibility 2, probably true.

      Likelihood: highly probable, 80–95 %, by ICD 203 (probability terms).

      Analytic confidence: moderate.

      Tags: [[tags/de listing 000000000002|de listing]]

      Entities: [[entities/Russia 000000000001|Russia]]

      Stated 2026-11-22 18:30 UTC.

      ## Mentions

      > took the Taliban off its list
      > of organisations

      ^m-01930006-0000-7000-8000-000000000001

      [[sources/The brief 000000000001|The brief]], characters 12–57, SHA-256 of the source text \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\`

      > طالبان له لیست څخه وایستل

      ^m-01930006-0000-7000-8000-000000000002

      [[sources/اعلامیه 000000000002|اعلامیه]], characters 0–22, SHA-256 of the source text \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\`

      ## Cross-references

      - precedes [[claims/روسیه امارت اسلامی را به رسمیت شناخت 000000000002|روسیه امارت اسلامی را به رسمیت شناخت.]] ^l-01930007-0000-7000-8000-000000000001

        By \\*one\\* year.
      - contradicts [[claims/俄罗斯承认了 🇦🇫 👩‍👩‍👧 新政府 000000000003|俄罗斯承认了 🇦🇫 👩‍👩‍👧 “新政府”]]

      ## Notes

      ### Ana, 2026-11-22 18:30 UTC

      > **Bold** view.
      >
      > \`\`\`
      > unclosed

      ^n-01930008-0000-7000-8000-000000000001

      ### Ana, on “precedes روسیه امارت اسلامی را به رسمیت شناخت.”, 2026-11-22 18:30 UTC

      > Check the year.

      ^n-01930008-0000-7000-8000-000000000004
      "
    `)
  })

  it('writes what the case is about and its lists into the index', () => {
    expect(textOfFile(exported(richCase(), 'folder'), /^index/)).toMatchInlineSnapshot(`
      "---
      id: 01930000-0000-7000-8000-000000000001
      type: case
      title: Recognition
      question: What does it mean?
      marking: TLP:AMBER
      yardstick: ICD 203 (probability terms)
      claims: 3
      sources: 2
      created: "2026-11-22T18:30:00.000Z"
      updated: "2026-11-22T18:30:00.000Z"
      ---

      Marking: TLP:AMBER

      # Recognition

      What does it mean?

      This export holds 3 claims. Likelihoods are worded by ICD 203 (probability terms).

      A quote is traced by its character range and the SHA-256 of its source text. A range counts UTF-16 units of that text from 0 and ends before its second number, as JavaScript does. The SHA-256 is that of the text in UTF-8.

      Case opened 2026-11-22 18:30 UTC.

      ## Sources

      - [[sources/The brief 000000000001|The brief]], reliability F, reliability cannot be judged
      - [[sources/اعلامیه 000000000002|اعلامیه]], reliability B, usually reliable

      ## Tags

      - [[tags/diplomacy 000000000001|diplomacy]], 0 claims
        - [[tags/de listing 000000000002|de listing]], 1 claim
      - [[tags/economy 000000000003|economy]], 0 claims

      ## Entities

      - [[entities/Russia 000000000001|Russia]], 1 claim

      ## Claims

      - [[claims/Russia removed the Taliban from its list in April 2024 000000000001|Russia removed the Taliban from its list in April 2024.]]
      - [[claims/روسیه امارت اسلامی را به رسمیت شناخت 000000000002|روسیه امارت اسلامی را به رسمیت شناخت.]]
      - [[claims/俄罗斯承认了 🇦🇫 👩‍👩‍👧 新政府 000000000003|俄罗斯承认了 🇦🇫 👩‍👩‍👧 “新政府”]]

      ## Notes

      ### Ana, 2026-11-22 18:30 UTC

      > Due in June.

      ^n-01930008-0000-7000-8000-000000000006
      "
    `)
  })

  it('writes what is known of a source, with its claims in the order of its text', () => {
    expect(textOfFile(exported(richCase(), 'folder'), /^sources\/The brief/)).toMatchInlineSnapshot(`
      "---
      id: 01930002-0000-7000-8000-000000000001
      type: source
      aliases:
        - The brief
      marking: TLP:AMBER
      kind: brief
      reliability: F
      authors:
        - A. Writer
        - B. Writer
      publisher: The Daily
      owner: Holding Ltd
      url: https://example.org/brief
      published: 2024-04~
      retrieved: "2026-11-20T09:05:00.000Z"
      language: en
      sha256_of_text: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
      sha256_of_original: bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
      created: "2026-11-22T18:30:00.000Z"
      updated: "2026-11-22T18:30:00.000Z"
      ---

      Marking: TLP:AMBER

      # The brief

      Brief. ^s-01930002-0000-7000-8000-000000000001

      Source reliability F, reliability cannot be judged.

      - Authors: A. Writer, B. Writer
      - Publisher: The Daily
      - Owner: Holding Ltd
      - Address: https\\://example.org/brief
      - Published: about April 2024 (2024-04\\~)
      - Retrieved: 2026-11-20 09:05 UTC
      - Language: en
      - Media type: text/plain
      - Origin of: [[sources/اعلامیه 000000000002|اعلامیه]]
      - Length of the text: 100 UTF-16 units
      - SHA-256 of the text: \`aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\`
      - SHA-256 of the original: \`bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\`

      Added 2026-11-22 18:30 UTC.

      ## Claims

      - characters 2–9: [[claims/俄罗斯承认了 🇦🇫 👩‍👩‍👧 新政府 000000000003|俄罗斯承认了 🇦🇫 👩‍👩‍👧 “新政府”]]
      - characters 12–57: [[claims/Russia removed the Taliban from its list in April 2024 000000000001|Russia removed the Taliban from its list in April 2024.]]

      ## Notes

      ### 2026-11-22 18:30 UTC

      > Seems reworded.

      ^n-01930008-0000-7000-8000-000000000002
      "
    `)
  })

  it('holds the same headings and paragraphs in one document as in a folder', () => {
    const [document] = exported(richCase(), 'file').map(readNote)
    const pages = exported(richCase(), 'folder').map(readNote)
    const plain = (text: string) => text.replaceAll(/\[\[[^|]*\|([^\]]*)\]\]/g, '$1')
    const titles = (headings: readonly string[]) => headings.map((text) => text.slice(2))
    if (document === undefined) throw new Error('The document is missing.')
    expect(titles(headingsOf(document.tree)).toSorted()).toEqual(
      pages.flatMap(({ tree }) => titles(headingsOf(tree))).toSorted(),
    )
    const marking = 'Marking: TLP:AMBER'
    const inPages = pages.flatMap(({ tree }) => paragraphsOf(tree)).filter((text) => text !== marking)
    expect([marking, ...inPages].map(plain).toSorted()).toEqual(paragraphsOf(document.tree).map(plain).toSorted())
  })

  it.each(shapes)('prints the marking above all else in every file of a %s', (shape) => {
    for (const file of exported(richCase(), shape)) {
      expect(file.text).toMatch(/^---\n[\s\S]*?\nmarking: TLP:AMBER\n[\s\S]*?---\n\nMarking: TLP:AMBER\n\n# /)
    }
  })

  it.each(shapes)('ends every file of a %s in one line feed and has no other line endings', (shape) => {
    for (const { text } of exported(richCase(), shape)) {
      expect(text).toMatch(/[^\n]\n$/)
      expect(text).not.toContain('\r')
      expect(text).not.toMatch(/\n\n\n/)
    }
  })

  it.each(shapes)('never has likelihood and confidence in one paragraph of a %s', (shape) => {
    const paragraphs = exported(richCase(), shape).flatMap((file) => paragraphsOf(readNote(file).tree))
    expect(paragraphs).toContain('Likelihood: highly probable, 80–95 %, by ICD 203 (probability terms).')
    expect(paragraphs).toContain('Analytic confidence: moderate.')
    expect(paragraphs.filter((text) => /likelihood/i.test(text) && /confidence/i.test(text))).toEqual([])
  })

  it('words a likelihood of another yardstick by that yardstick', () => {
    expect(textOfFile(exported(richCase(), 'folder'), /^claims\/俄/)).toContain(
      'Likelihood: realistic possibility, ≈40–<50 %, by PHIA yardstick.\n',
    )
  })

  it('exports the notes on records of every kind', () => {
    const text = exported(richCase(), 'file')
      .map((file) => file.text)
      .join('')
    for (const body of ['Seems reworded.', 'Too broad?', 'Check the year.', 'Short form.', 'Due in June.']) {
      expect(text.split(`> ${body}\n`)).toHaveLength(2)
    }
  })

  it.each(shapes)('names cross-references from both ends in a %s', (shape) => {
    const text = exported(richCase(), shape)
      .map((file) => file.text)
      .join('')
    expect(text).toMatch(/\n- precedes \[\[[^|]*\|روسیه/)
    expect(text).toMatch(/\n- follows \[\[[^|]*\|Russia removed/)
    expect(text.match(/\n- contradicts \[\[/g)).toHaveLength(2)
  })

  it('says that a claim without mentions has no source to grade', () => {
    expect(textOfFile(exported(richCase(), 'folder'), /^claims\/روسیه/)).toContain('Source reliability is not graded')
  })
})
