import { countWords } from '#core/commands/count-words.ts'
import type { HistoryLine } from '#engine/answers.ts'
import { formatCount } from '#renderer/components/count.tsx'
import { momentOf, timeOf } from './days.ts'
import style from './history-list.module.css'

/** One change: when, what, who, how much, and its number in the journal. While it is on its way its place is kept. */
export function HistoryItem({ seq, line }: { readonly seq: number; readonly line: HistoryLine | undefined }) {
  return (
    <div className={style.line}>
      {line === undefined ? (
        <>
          <span />
          <span className={style.pending} />
          <span />
          <span />
        </>
      ) : (
        <>
          <time className={style.time} dateTime={line.at} title={momentOf(line.at)}>
            {timeOf(line.at)}
          </time>
          <span className={style.words} dir="auto">
            {line.words}
          </span>
          <span className={style.who} dir="auto">
            {line.actor}
          </span>
          <span className={style.records}>{countWords(line.records, 'record')}</span>
        </>
      )}
      <span className={style.number} title={`Number ${formatCount(seq)} in the journal`}>
        #{seq}
      </span>
    </div>
  )
}
