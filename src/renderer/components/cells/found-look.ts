import type { Range } from '#core/query/snippet.ts'
import type { FoundWords } from '#engine/rows.ts'
import { cellLook, element } from './cell-look.ts'
import style from './found.module.css'

interface FoundIn {
  readonly text: string
  readonly found: FoundWords
}

/** A text in which the words that are searched for are marked; where they stand elsewhere, the passage that has them follows. */
export const foundIn = cellLook<FoundIn>(() => {
  const statement = element('span', style.text)
  const passage = element('span', style.passage)
  statement.dir = 'auto'
  passage.dir = 'auto'
  const span = element('span', style.found, statement, passage)
  return {
    element: span,
    show: ({ text, found }) => {
      const { snippet } = found
      statement.replaceChildren(...marked(text, found.statement))
      passage.hidden = snippet === null
      passage.replaceChildren(...(snippet === null ? [] : marked(snippet.text, snippet.ranges)))
      span.title = snippet === null ? text : `${text}\n\n${snippet.text}`
    },
  }
})

function marked(text: string, ranges: readonly Range[]): readonly (string | HTMLElement)[] {
  const parts = ranges.flatMap(({ start, end }, index) => {
    const mark = document.createElement('mark')
    mark.className = style.mark ?? ''
    mark.textContent = text.slice(start, end)
    return [text.slice(ranges[index - 1]?.end ?? 0, start), mark]
  })
  return [...parts, text.slice(ranges.at(-1)?.end ?? 0)]
}
