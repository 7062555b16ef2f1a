import { memo } from 'react'
import { ClaimKind } from '#core/model/claim.ts'
import type { Edtf } from '#core/model/edtf.ts'
import type { ClaimId } from '#core/model/ids.ts'
import { Confidence } from '#core/vocabulary/confidence.ts'
import type { Choice } from '#renderer/components/choice.ts'
import { Select } from '#renderer/components/select.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './inspector.module.css'
import { Occurred } from './occurred.tsx'
import { useEdit } from './use-edit.ts'

const kinds: readonly Choice<ClaimKind>[] = ClaimKind.options.map((kind) => ({ id: kind, text: kind }))

const confidences: readonly Choice<Confidence | 'none'>[] = [
  { id: 'none', text: 'not given' },
  ...Confidence.options.map((confidence) => ({ id: confidence, text: confidence })),
]

interface DetailsProps {
  readonly claim: ClaimId
  readonly kind: ClaimKind
  readonly confidence: Confidence | null
  readonly occurred: Edtf | null
}

/** The claim's kind, the confidence of the judgement, and when it occurred. */
export const Details = memo(({ claim, kind, confidence, occurred }: DetailsProps) => {
  const { readOnly } = useWorkbench()
  const edit = useEdit()
  return (
    <div className={style.details}>
      <Select
        label="Kind"
        choices={kinds}
        value={kind}
        isDisabled={readOnly}
        onChange={(chosen) => void edit('claim/classify', { claims: [claim], kind: chosen })}
      />
      <Select
        label="Confidence"
        choices={confidences}
        value={confidence ?? 'none'}
        isDisabled={readOnly}
        onChange={(chosen) =>
          void edit('claim/grade', { claims: [claim], confidence: chosen === 'none' ? null : chosen })
        }
      />
      <Occurred claim={claim} occurred={occurred} />
    </div>
  )
})
