// biome-ignore-all lint/a11y/useSemanticElements: an ARIA grid whose rows are not all in the document cannot be a table element
/* oxlint-disable jsx-a11y/prefer-tag-over-role -- an ARIA grid whose rows are not all in the document cannot be a table element */
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid hears the keys, its rows only the pointer
import { memo } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import type { HistoryLine } from '#engine/answers.ts'
import { classNames } from '#renderer/components/class-names.ts'
import { momentOf, timeOf } from '#renderer/components/moments.ts'
import style from './history-table.module.css'

interface HistoryRowProps {
  readonly id: string
  readonly seq: number
  /** Undefined while it is on its way: its place is kept. */
  readonly line: HistoryLine | undefined
  /** The day, when this is its newest change. */
  readonly day: string | null
  /** The row of the grid, of which the header is the first. */
  readonly row: number
  readonly isCurrent: boolean
  readonly onChoose: (seq: number) => void
}

function DrawnRow({ id, seq, line, day, row, isCurrent, onChoose }: HistoryRowProps) {
  return (
    // The grid element has the focus and hears the keys; a row only hears the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      role="row"
      aria-rowindex={row}
      aria-current={isCurrent || undefined}
      className={style.line}
      data-starts={day !== null || undefined}
      onClick={() => onChoose(seq)}
    >
      <div role="gridcell">{day !== null && <h2 className={style.day}>{day}</h2>}</div>
      <div role="gridcell" className={style.time}>
        {line !== undefined && (
          <time dateTime={line.at} title={momentOf(line.at)}>
            {timeOf(line.at)}
          </time>
        )}
      </div>
      <div role="gridcell" className={style.words} dir="auto" title={line?.words}>
        {line === undefined ? <div className={style.pending} /> : line.words}
      </div>
      <div role="gridcell" className={style.who} title={line?.actor}>
        <bdi>{line?.actor}</bdi>
      </div>
      <div role="gridcell" className={style.end}>
        {line !== undefined && countWords(line.records, 'record')}
      </div>
      <div role="gridcell" className={classNames(style.end, style.number)}>
        #{seq}
      </div>
    </div>
  )
}

/** One change: when, what, who, how much, and its number in the journal. */
export const HistoryRow = memo(DrawnRow)
