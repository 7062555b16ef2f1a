import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import { Credibility, credibilityGrades } from '#core/vocabulary/admiralty.ts'
import { Confidence } from '#core/vocabulary/confidence.ts'
import { Likelihood, yardstickBands } from '#core/vocabulary/likelihood.ts'
import type { Choice } from '#renderer/components/choice.ts'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { Select } from '#renderer/components/select.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { shared, type Targets } from './use-targets.ts'

interface GradeDialogProps {
  readonly targets: Targets
  readonly onClose: () => void
}

const asIs: Choice = { id: 'as is', text: 'As it is' }
const none: Choice = { id: 'none', text: 'None' }
const credibilities: readonly Choice[] = Object.values(credibilityGrades).map(({ code, label }) => ({
  id: code,
  text: `${code} ${label}`,
}))
const confidences: readonly Choice[] = [none, ...Confidence.options.map((level) => ({ id: level, text: level }))]
const axes = ['credibility', 'likelihood', 'confidence'] as const

type Axis = (typeof axes)[number]

/**
 * Grades the claims on the axes that are changed; the reliability of a source is graded at the source. It begins with the grades that
 * the claims have in common, and where they differ with leaving each as it is.
 */
export function GradeDialog({ targets, onClose }: GradeDialogProps) {
  const { run, yardstick } = useWorkbench()
  const [changes, setChanges] = useState<Partial<Record<Axis, string>>>({})
  const bands = yardstickBands[yardstick]

  function now(axis: Axis): string {
    const grade = shared(targets, ({ claim }) => claim[axis])
    return grade === undefined ? asIs.id : (grade ?? none.id)
  }
  const changed = (axis: Axis) => (changes[axis] === now(axis) ? undefined : changes[axis])
  const field = (axis: Axis, choices: readonly Choice[]) => ({
    choices: now(axis) === asIs.id ? [asIs, ...choices] : choices,
    value: changes[axis] ?? now(axis),
    onChange: (grade: string) => setChanges({ ...changes, [axis]: grade }),
  })

  function grade() {
    const credibility = changed('credibility')
    const likelihood = changed('likelihood')
    const confidence = changed('confidence')
    return run('claim/grade', {
      claims: targets.ids.packed,
      ...(credibility === undefined ? {} : { credibility: Credibility.parse(credibility) }),
      ...(likelihood === undefined ? {} : { likelihood: likelihood === none.id ? null : Likelihood.parse(likelihood) }),
      ...(confidence === undefined ? {} : { confidence: confidence === none.id ? null : Confidence.parse(confidence) }),
    })
  }

  return (
    <FormDialog
      title={`Grade ${countWords(targets.ids.size, 'claim')}`}
      verb="Grade"
      isReady={axes.some((axis) => changed(axis) !== undefined)}
      onSubmit={grade}
      onClose={onClose}
    >
      <Select label="Credibility of the information" takesFocus {...field('credibility', credibilities)} />
      <Select
        label="Likelihood"
        {...field('likelihood', [none, ...bands.map(({ id, term, range }) => ({ id, text: term, detail: range }))])}
      />
      <Select label="Analytic confidence" {...field('confidence', confidences)} />
    </FormDialog>
  )
}
