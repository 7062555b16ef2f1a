import type { FoundWords } from '#engine/rows.ts'
import { cellLook, element } from './cell-look.ts'
import style from './found.module.css'
import { FoundMarks } from './found-marks.ts'

interface FoundIn {
  readonly text: string
  readonly found: FoundWords
}

/** A text in which the words that are searched for are marked; where they stand elsewhere, the passage that has them follows. */
export const foundIn = cellLook<FoundIn>(() => {
  const [statementText, passageText] = [new Text(), new Text()]
  const statement = element('span', style.text, statementText)
  const passage = element('span', style.passage, passageText)
  statement.dir = 'auto'
  passage.dir = 'auto'
  const span = element('span', style.found, statement, passage)
  const marks = { statement: new FoundMarks(statementText), passage: new FoundMarks(passageText) }
  return {
    element: span,
    show: ({ text, found }) => {
      const { snippet } = found
      marks.statement.show(text, found.statement)
      marks.passage.show(snippet?.text ?? '', snippet?.ranges ?? [])
      passage.hidden = snippet === null
      span.title = snippet === null ? text : `${text}\n\n${snippet.text}`
    },
  }
})
