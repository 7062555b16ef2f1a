import { ArrowRight } from 'lucide-react'
import { memo } from 'react'
import type { ClaimId } from '#core/model/ids.ts'
import { tables } from '#core/model/tables.ts'
import type { FieldChange } from '#engine/answers.ts'
import { Moment } from '#renderer/components/moment.tsx'
import { SkeletonRows } from '#renderer/components/skeleton.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { changeWords } from './change-words.ts'
import style from './history.module.css'
import { Refusal } from './refusal.tsx'
import { Section, useSection } from './section.tsx'

interface HistoryProps {
  readonly claim: ClaimId
}

/** What was done to the claim, newest first. It is read from the journal only once it is opened. */
export const History = memo(({ claim }: HistoryProps) => {
  const section = useSection('history', false)
  return (
    <Section title="History" state={section}>
      <HistoryLines claim={claim} />
    </Section>
  )
})

function HistoryLines({ claim }: HistoryProps) {
  const { engine } = useWorkbench()
  const { value, failure } = useAnswer(() => engine.historyOf('claims', claim), [engine, claim], tables)
  if (failure !== null) return <Refusal message={failure.message} />
  if (value === null) return <SkeletonRows count={3} label="Loading the history" />
  if (value.length === 0) return <p className={style.empty}>Nothing has been done to this claim.</p>
  return (
    <ol className={style.lines}>
      {value
        .toSorted((left, right) => right.seq - left.seq)
        .map(({ seq, at, actor, words, changes }) => (
          <li key={seq} className={style.line}>
            <p className={style.words}>{words}</p>
            <p className={style.who}>
              <Moment at={at} /> {actor}
            </p>
            {changes.length > 0 && (
              <ul className={style.changes}>
                {changes.map((change, index) => (
                  // The changes of a committed entry never change place.
                  // biome-ignore lint/suspicious/noArrayIndexKey: see above
                  <Change key={index} change={change} />
                ))}
              </ul>
            )}
          </li>
        ))}
    </ol>
  )
}

function Change({ change }: { readonly change: FieldChange }) {
  const { yardstick } = useWorkbench()
  const { label, from, to } = changeWords(change, yardstick)
  return (
    <li className={style.change}>
      <span className={style.label}>{label}</span> {from !== null && <del dir="auto">{from}</del>}
      {from !== null && to !== null && <ArrowRight className={style.arrow} size={12} aria-label="to" />}
      {to !== null && <ins dir="auto">{to}</ins>}
    </li>
  )
}
