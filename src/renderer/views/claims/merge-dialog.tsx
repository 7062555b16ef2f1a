import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import { ok } from '#core/lib/result.ts'
import type { IdSet } from '#core/model/id-set.ts'
import { ClaimId } from '#core/model/ids.ts'
import { useKept } from '#renderer/app/kept.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { keptTables } from '#renderer/app/table-view/table-state.ts'
import { Button } from '#renderer/components/button.tsx'
import { nothingChosen } from '#renderer/components/data-table/selection.ts'
import { Dialog } from '#renderer/components/dialog.tsx'
import { FormDialog } from '#renderer/components/form-dialog.tsx'
import { RadioList } from '#renderer/components/radio-list.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'

interface MergeDialogProps {
  readonly targets: IdSet
  readonly onClose: () => void
}

/** Claims that one can still read through to say which of them stays. */
const most = 30

/** Makes one claim of several that state the same; the one that stays is chosen here. */
export function MergeDialog({ targets, onClose }: MergeDialogProps) {
  const { engine, run } = useWorkbench()
  const { choose } = useNavigation()
  const [, setSelection] = useKept(keptTables.claims.selection)
  const [into, setInto] = useState<ClaimId | null>(null)
  const isTooMany = targets.size > most
  async function statements() {
    const details = await Promise.all(Array.from(targets, (id) => engine.claim(ClaimId.parse(id))))
    return ok(
      details.flatMap((detail) =>
        detail.ok ? [{ id: detail.value.claim.id, text: detail.value.claim.statement }] : [],
      ),
    )
  }

  const { value } = useAnswer(isTooMany ? null : () => statements(), [targets], ['claims'])

  async function merge() {
    const claims = Array.from(targets, (id) => ClaimId.parse(id)).filter((id) => id !== into)
    const merged = await run('claim/merge', { into: ClaimId.parse(into), claims })
    if (merged.ok) {
      setSelection(nothingChosen)
      choose({ claim: into })
    }
    return merged
  }

  if (isTooMany) {
    return (
      <Dialog title="Merge claims" isOpen onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
        <p>
          {countWords(targets.size, 'claim')} are chosen. Choose at most {most}, so that you can read which of them is
          to stay.
        </p>
      </Dialog>
    )
  }
  return (
    <FormDialog
      title={`Merge ${countWords(targets.size, 'claim')}`}
      verb="Merge"
      isReady={into !== null}
      onSubmit={merge}
      onClose={onClose}
    >
      <RadioList
        label="The claim that stays"
        description="It keeps its words and grades; mentions, notes, cross-references, tags and entities of the others go over to it."
        choices={value ?? []}
        value={into}
        onChange={(id) => setInto(ClaimId.parse(id))}
      />
    </FormDialog>
  )
}
