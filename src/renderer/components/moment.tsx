import style from './moment.module.css'
import { momentOf, shortMomentOf } from './moments.ts'

/** A moment in the analyst's time zone; the tooltip tells it to the second. */
export function Moment({ at }: { readonly at: string }) {
  return (
    <time className={style.moment} dateTime={at} title={momentOf(at)}>
      {shortMomentOf(at)}
    </time>
  )
}
