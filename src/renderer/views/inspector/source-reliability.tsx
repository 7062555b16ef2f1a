import { memo } from 'react'
import { Reliability, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import type { MentionDetail } from '#engine/answers.ts'
import type { SourceLabel } from '#engine/rows.ts'
import { Button } from '#renderer/components/button.tsx'
import type { Choice } from '#renderer/components/choice.ts'
import { Select } from '#renderer/components/select.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './grades.module.css'
import { useEdit } from './use-edit.ts'
import { usePortion } from './use-portion.ts'

const grades: readonly Choice<Reliability>[] = Reliability.options.map((code) => ({
  id: code,
  text: `${code} ${reliabilityGrades[code].label}`,
}))

const sizes = { first: 3, more: 20 }

interface SourceReliabilityProps {
  readonly mentions: readonly MentionDetail[]
}

/** The reliability of the sources that state the claim, the best first; that one is the claim's. It is kept on the source. */
export const SourceReliability = memo(({ mentions }: SourceReliabilityProps) => {
  const { readOnly } = useWorkbench()
  const edit = useEdit()
  const sources = bestFirst(mentions)
  const { count, words, showMore } = usePortion(mentions[0]?.claim ?? '', sources.length, sizes)
  if (sources.length === 0) {
    return <p className={style.explanation}>No source states this claim, so there is no reliability to judge.</p>
  }
  return (
    <>
      {sources.slice(0, count).map(({ id, title, reliability }, index) => (
        <div key={id} className={style.source}>
          <p className={style.title} title={title} dir="auto">
            {index === 0 && sources.length > 1 && <span className={style.best}>Best · </span>}
            {title}
          </p>
          <Select
            label={`Reliability of “${title}”`}
            isLabelHidden
            choices={grades}
            value={reliability}
            isDisabled={readOnly}
            onChange={(chosen) => void edit('source/grade', { sources: [id], reliability: chosen })}
          />
        </div>
      ))}
      {words !== null && (
        <Button look="quiet" onPress={showMore}>
          {words}
        </Button>
      )}
      <p className={style.explanation}>Kept on the source: a change shows on every claim that the source states.</p>
    </>
  )
})

function bestFirst(mentions: readonly MentionDetail[]): readonly SourceLabel[] {
  const sources = new Map(mentions.map(({ source }) => [source.id, source]))
  return [...sources.values()].toSorted(
    (left, right) => reliabilityGrades[left.reliability].order - reliabilityGrades[right.reliability].order,
  )
}
