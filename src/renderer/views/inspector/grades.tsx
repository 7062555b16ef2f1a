import { memo, useCallback, useState } from 'react'
import type { ClaimId } from '#core/model/ids.ts'
import { Credibility, credibilityGrades, type Reliability } from '#core/vocabulary/admiralty.ts'
import type { MentionDetail } from '#engine/answers.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { ChoiceList } from './choice-list.tsx'
import { useFocusRequest } from './focus-request.ts'
import style from './grades.module.css'
import { Section, useSection } from './section.tsx'
import { SourceReliability } from './source-reliability.tsx'
import { useEdit } from './use-edit.ts'

const credibilities = Credibility.options.map((code) => ({ id: code, code, text: credibilityGrades[code].label }))

interface GradesProps {
  readonly claim: ClaimId
  readonly credibility: Credibility
  readonly reliability: Reliability | null
  readonly mentions: readonly MentionDetail[]
}

/** The Admiralty code, each axis rated on its own: reliability on the sources, credibility on the claim. */
export const Grades = memo(({ claim, credibility, reliability, mentions }: GradesProps) => {
  const { readOnly } = useWorkbench()
  const edit = useEdit()
  const section = useSection('grade')
  const [wantsFocus, setWantsFocus] = useState(false)
  const onFocused = useCallback(() => setWantsFocus(false), [])
  useFocusRequest('grade', () => {
    section.setOpen(true)
    setWantsFocus(true)
  })
  return (
    <Section title="Grade" state={section} summary={`Source ${reliability ?? '–'} · Credibility ${credibility}`}>
      <h4 className={style.axis}>Reliability of the source</h4>
      <SourceReliability mentions={mentions} />
      <h4 className={style.axis}>Credibility of the information</h4>
      <ChoiceList
        label="Credibility of the information"
        choices={credibilities}
        value={credibility}
        onChange={(chosen) => void edit('claim/grade', { claims: [claim], credibility: chosen })}
        wantsFocus={wantsFocus}
        onFocused={onFocused}
        isDisabled={readOnly}
      />
    </Section>
  )
})
