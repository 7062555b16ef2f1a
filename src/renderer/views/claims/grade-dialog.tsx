import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import type { ClaimId } from '#core/model/ids.ts'
import { Credibility, credibilityGrades } from '#core/vocabulary/admiralty.ts'
import { Confidence } from '#core/vocabulary/confidence.ts'
import { Likelihood, yardstickBands } from '#core/vocabulary/likelihood.ts'
import type { Choice } from '#renderer/components/choice.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { Select } from '#renderer/components/select.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'

interface GradeDialogProps {
  readonly targets: readonly ClaimId[]
  readonly onClose: () => void
}

const asIs: Choice = { id: 'as is', text: 'As it is' }
const none: Choice = { id: 'none', text: 'None' }

/** Grades the claims on the axes that are set; the reliability of a source is graded at the source. */
export function GradeDialog({ targets, onClose }: GradeDialogProps) {
  const { run, summary } = useWorkbench()
  const [credibility, setCredibility] = useState(asIs.id)
  const [likelihood, setLikelihood] = useState(asIs.id)
  const [confidence, setConfidence] = useState(asIs.id)
  const bands = yardstickBands[summary.case.yardstick]

  function grade() {
    return run('claim/grade', {
      claims: targets,
      ...(credibility === asIs.id ? {} : { credibility: Credibility.parse(credibility) }),
      ...(likelihood === asIs.id ? {} : { likelihood: likelihood === none.id ? null : Likelihood.parse(likelihood) }),
      ...(confidence === asIs.id ? {} : { confidence: confidence === none.id ? null : Confidence.parse(confidence) }),
    })
  }

  return (
    <FormDialog
      title={`Grade ${countWords(targets.length, 'claim')}`}
      verb="Grade"
      isReady={[credibility, likelihood, confidence].some((chosen) => chosen !== asIs.id)}
      onSubmit={grade}
      onClose={onClose}
    >
      <Select
        label="Credibility of the information"
        takesFocus
        choices={[
          asIs,
          ...Object.values(credibilityGrades).map(({ code, label }) => ({ id: code, text: `${code} ${label}` })),
        ]}
        value={credibility}
        onChange={setCredibility}
      />
      <Select
        label="Likelihood"
        choices={[asIs, none, ...bands.map(({ id, term, range }) => ({ id, text: term, detail: range }))]}
        value={likelihood}
        onChange={setLikelihood}
      />
      <Select
        label="Analytic confidence"
        choices={[asIs, none, ...Confidence.options.map((level) => ({ id: level, text: level }))]}
        value={confidence}
        onChange={setConfidence}
      />
    </FormDialog>
  )
}
