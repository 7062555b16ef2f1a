import style from './moment.module.css'

const short = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })
const full = new Intl.DateTimeFormat(undefined, { dateStyle: 'full', timeStyle: 'long' })

/** A moment in the analyst's locale and time zone; the tooltip tells it to the second. */
export function Moment({ at }: { readonly at: string }) {
  const date = new Date(at)
  return (
    <time className={style.moment} dateTime={at} title={full.format(date)}>
      {short.format(date)}
    </time>
  )
}
