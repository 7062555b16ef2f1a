import { memo } from 'react'
import type { Source } from '#core/model/source.ts'
import type { Portion } from './portions.ts'
import style from './source-text.module.css'
import { startAttribute } from './text-places.ts'

interface TextPortionProps {
  readonly portion: Portion
  readonly direction: Source['direction']
}

/** Paragraphs of a source's text; while they are out of sight, about as much room as they need. */
export const TextPortion = memo(({ portion: { start, paragraphs, lines }, direction }: TextPortionProps) => {
  const gaps = paragraphs.filter(({ spaced }) => spaced).length
  const height = `auto calc(${lines} * var(--line-reading) + ${gaps} * var(--space-4))`
  return (
    <div className={style.portion} style={{ containIntrinsicHeight: height }} {...{ [startAttribute]: start }}>
      {paragraphs.map((paragraph) => (
        <p
          key={paragraph.start}
          dir={direction}
          className={style.paragraph}
          data-spaced={paragraph.spaced || undefined}
          {...{ [startAttribute]: paragraph.start }}
        >
          {paragraph.text}
        </p>
      ))}
    </div>
  )
})
