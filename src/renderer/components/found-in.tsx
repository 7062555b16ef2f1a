import { Fragment } from 'react'
import type { Range } from '#core/query/snippet.ts'
import type { FoundWords } from '#engine/rows.ts'
import style from './found-in.module.css'

/** A text in which the words that are searched for are marked; where they stand elsewhere, the passage that has them follows. */
export function FoundIn({ text, found }: { readonly text: string; readonly found: FoundWords }) {
  const { statement, snippet } = found
  return (
    <span className={style.found} title={snippet === null ? text : `${text}\n\n${snippet.text}`}>
      <span className={style.text} dir="auto">
        <Marked text={text} ranges={statement} />
      </span>
      {snippet !== null && (
        <span className={style.passage} dir="auto">
          <Marked text={snippet.text} ranges={snippet.ranges} />
        </span>
      )}
    </span>
  )
}

function Marked({ text, ranges }: { readonly text: string; readonly ranges: readonly Range[] }) {
  return (
    <>
      {ranges.map(({ start, end }, index) => (
        <Fragment key={start}>
          {text.slice(ranges[index - 1]?.end ?? 0, start)}
          <mark className={style.mark}>{text.slice(start, end)}</mark>
        </Fragment>
      ))}
      {text.slice(ranges.at(-1)?.end ?? 0)}
    </>
  )
}
