// biome-ignore-all lint/a11y/useSemanticElements: a value with its name is a group, but no set of fields
import { Copy } from 'lucide-react'
import { useId } from 'react'
import { ok } from '#core/lib/result.ts'
import { IconButton } from '#renderer/components/button.tsx'
import { useSettled } from '#renderer/components/use-settled.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useSummary, useWorkbench } from '#renderer/engine/workbench.ts'
import style from './proof.module.css'

/** How long the case must be at rest before its fingerprint is taken, in milliseconds: it reads every record. */
const rest = 300

/** The case's fingerprint and its journal's last hash, and what they prove. */
export function Proof() {
  const { engine } = useWorkbench()
  const newest = useSummary((summary) => summary.seq)
  const seq = useSettled(newest, rest)

  async function ask() {
    const fingerprint = await engine.fingerprint()
    return fingerprint.ok ? ok({ seq, hash: fingerprint.value }) : fingerprint
  }
  const { value, failure } = useAnswer(ask, [engine, seq], [])
  const last = useAnswer(() => engine.history({ offset: 0, count: 1 }), [engine, newest], [])
  const line = last.value?.lines[0]
  const problem = failure ?? last.failure
  return (
    <div className={style.proof}>
      <Hash label="Case fingerprint" hash={value?.hash ?? null} isOld={value?.seq !== newest} />
      <Hash label="Last hash of the journal" hash={line?.hash ?? null} isOld={(line?.seq ?? 0) !== newest} />
      <p className={style.words}>
        {problem?.message ??
          'The fingerprint is the SHA-256 of the file that a copy of the case is saved as. Two copies of a case with the same fingerprint hold exactly the same records; two with the same last hash also came to them by the same changes, none altered, left out or put in another order.'}
      </p>
    </div>
  )
}

interface HashProps {
  readonly label: string
  /** A SHA-256; null while it is being worked out. */
  readonly hash: string | null
  /** Whether the case has changed since. */
  readonly isOld: boolean
}

function Hash({ label, hash, isOld }: HashProps) {
  const { platform, toast } = useWorkbench()
  const id = useId()

  async function copy(text: string) {
    const copied = await platform.copy(text)
    toast(copied.ok ? { text: `${label} copied.` } : { text: copied.message, failed: true })
  }

  return (
    <>
      <span id={id} className={style.label}>
        {label}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role */}
      <span role="group" className={style.hash} aria-labelledby={id} aria-busy={isOld} data-old={isOld || undefined}>
        {hash ?? 'being worked out…'}
      </span>
      <IconButton
        label={`Copy the ${label.toLowerCase()}`}
        icon={Copy}
        isDisabled={hash === null || isOld}
        onPress={() => hash !== null && void copy(hash)}
      />
    </>
  )
}
