import { type Claim, ClaimKind } from '#core/model/claim.ts'
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

/** The claim's kind, the confidence of the judgement, and when it occurred. */
export function Details({ claim }: { readonly claim: Claim }) {
  const { readOnly } = useWorkbench()
  const edit = useEdit()
  return (
    <div className={style.details}>
      <Select
        label="Kind"
        choices={kinds}
        value={claim.kind}
        isDisabled={readOnly}
        onChange={(kind) => void edit('claim/classify', { claims: [claim.id], kind })}
      />
      <Select
        label="Confidence"
        choices={confidences}
        value={claim.confidence ?? 'none'}
        isDisabled={readOnly}
        onChange={(value) => {
          const confidence = value === 'none' ? null : value
          void edit('claim/grade', { claims: [claim.id], confidence })
        }}
      />
      <Occurred claim={claim} />
    </div>
  )
}
