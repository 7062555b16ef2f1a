import { memo } from 'react'
import type { Claim } from '#core/model/claim.ts'
import type { ClaimId } from '#core/model/ids.ts'
import { type LikelihoodBand, likelihoodBand, yardstickBands, yardstickNames } from '#core/vocabulary/likelihood.ts'
import { Button } from '#renderer/components/button.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { ChoiceList } from './choice-list.tsx'
import style from './grades.module.css'
import { Section, useSection } from './section.tsx'
import { useEdit } from './use-edit.ts'

interface LikelihoodSectionProps {
  readonly claim: ClaimId
  readonly likelihood: Claim['likelihood']
}

/** How likely the claim is, on the case's yardstick. */
export const LikelihoodSection = memo(({ claim, likelihood }: LikelihoodSectionProps) => {
  const { readOnly, yardstick } = useWorkbench()
  const edit = useEdit()
  const section = useSection('likelihood', false)
  const bands = yardstickBands[yardstick]
  const band = likelihood === null ? null : likelihoodBand(likelihood, yardstick)
  const isForeign = band !== null && !bands.some(({ id }) => id === band.id)
  return (
    <Section title="Likelihood" state={section} summary={band === null ? 'not given' : `${band.term} · ${band.range}`}>
      {isForeign && (
        <p className={style.explanation}>
          “{band.term}” ({band.range}) is a term of another yardstick. It stays until a band below is chosen.
        </p>
      )}
      <ChoiceList
        label="Likelihood"
        choices={bands.map((each, index) => ({
          id: each.id,
          code: String(index + 1),
          text: each.term,
          end: <Band band={each} />,
        }))}
        value={likelihood}
        onChange={(chosen) => void edit('claim/grade', { claims: [claim], likelihood: chosen })}
        isDisabled={readOnly}
      />
      <div className={style.foot}>
        <p className={style.explanation}>{yardstickNames[yardstick]}</p>
        <Button
          look="quiet"
          isDisabled={readOnly || band === null}
          onPress={() => void edit('claim/grade', { claims: [claim], likelihood: null })}
        >
          Clear
        </Button>
      </div>
    </Section>
  )
})

function Band({ band }: { readonly band: LikelihoodBand }) {
  return (
    <>
      <span className={style.track} aria-hidden>
        <span className={style.span} style={{ left: `${band.low}%`, width: `${band.high - band.low}%` }} />
      </span>
      <span className={style.range}>{band.range}</span>
    </>
  )
}
