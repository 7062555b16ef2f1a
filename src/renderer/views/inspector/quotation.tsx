import type { MentionDetail } from '#engine/answers.ts'
import style from './mentions.module.css'

/** A quote with the words around it, in the language and direction of its source. */
export function Quotation({ mention }: { readonly mention: MentionDetail }) {
  const { anchor, before, after, direction, language } = mention
  const precedes = anchor.start > before.length
  return (
    <span className={style.quotation} dir={direction} {...(language === '' ? {} : { lang: language })}>
      {precedes && '…'}
      {before}
      <mark className={style.exact}>{anchor.exact}</mark>
      {after}
      {isBrokenOff(after) && '…'}
    </span>
  )
}

/** Whether words stop in the middle of a sentence; after a whole one it needs no sign that the text goes on. */
function isBrokenOff(words: string): boolean {
  return /[^\s.!?。！？؟۔…]["”’»)\]]*\s*$/u.test(words)
}
