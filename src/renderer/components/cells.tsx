import type { ReactNode } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import type { Edtf } from '#core/model/edtf.ts'
import { edtfWords } from '#core/model/edtf-words.ts'
import type { Timestamp } from '#core/model/time.ts'
import style from './cells.module.css'
import { formatCount } from './count.tsx'
import { momentOf } from './moments.ts'

/** Text in its own direction, cut at the end of the cell. */
export function Words({ text }: { readonly text: string }) {
  return (
    <span className={style.words} dir="auto" title={text}>
      {text}
    </span>
  )
}

/** A word that matters less than its neighbours. */
export function Quiet({ text }: { readonly text: string }) {
  return <span className={style.quiet}>{text}</span>
}

/** A moment as its day; the time of day on hover. */
export function Moment({ at }: { readonly at: Timestamp }) {
  return (
    <time className={style.date} dateTime={at} title={momentOf(at)}>
      {at.slice(0, 10)}
    </time>
  )
}

/** What a cell shows when there is nothing: no more than a dot, so that what is there stands out. */
export function Nothing() {
  return (
    <span className={style.nothing}>
      <span aria-hidden>·</span>
      <VisuallyHidden>none</VisuallyHidden>
    </span>
  )
}

/** An EDTF date as it is written, in words on hover. */
export function DateCell({ date }: { readonly date: Edtf | null }) {
  return date === null ? (
    <Nothing />
  ) : (
    <span className={style.date} title={edtfWords(date)}>
      {date}
    </span>
  )
}

interface Name {
  readonly id: string
  readonly text: string
  readonly shown: ReactNode
}

/** Names one after the other; those that the cell has no room for are named on hover. */
export function Names({ names }: { readonly names: readonly Name[] }) {
  if (names.length === 0) return <Nothing />
  return (
    <span className={style.names} title={names.map(({ text }) => text).join(', ')}>
      {names.map(({ id, shown }) => (
        <span key={id} className={style.name}>
          {shown}
        </span>
      ))}
    </span>
  )
}

/** A count of links that support or contradict, told apart by its sign. */
export function Signed({ sign, value }: { readonly sign: '+' | '−'; readonly value: number }) {
  return value === 0 ? (
    <Nothing />
  ) : (
    <span>
      {sign}
      {formatCount(value)}
    </span>
  )
}
