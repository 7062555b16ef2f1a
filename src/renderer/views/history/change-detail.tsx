import { countWords } from '#core/commands/count-words.ts'
import { formatCount } from '#renderer/components/count.tsx'
import { momentOf } from '#renderer/components/moments.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './change-detail.module.css'
import type { History } from './use-history.ts'

interface ChangeDetailProps {
  readonly history: History
  /** The change's sequence number. */
  readonly seq: number
}

/** The current change in full: its words, its moment to the second, who made it, and its hash in the journal. */
export function ChangeDetail({ history, seq }: ChangeDetailProps) {
  const { engine } = useWorkbench()
  const seen = history.line(seq)
  // The table lets go of what is scrolled far out of sight.
  const ask = () => engine.history({ offset: history.total - seq, count: 1 })
  const { value } = useAnswer(seen === undefined ? ask : null, [engine, seq], [])
  const line = seen ?? value?.lines[0]

  return (
    // The keys scroll what has the focus, should the words be long.
    <section className={style.change} aria-label="Current change" tabIndex={0}>
      {line !== undefined && (
        <>
          <p className={style.words} dir="auto">
            {line.words}
          </p>
          <p className={style.facts}>
            Change {formatCount(line.seq)} · {momentOf(line.at)} · <bdi>{line.actor}</bdi> ·{' '}
            {countWords(line.records, 'record')}
          </p>
          <p className={style.facts}>
            Hash <span className={style.hash}>{line.hash}</span>
          </p>
        </>
      )}
    </section>
  )
}
