import { countWords } from '#core/commands/count-words.ts'
import { assertNever } from '#core/lib/assert-never.ts'
import { ClaimKind, ClaimStatus } from '#core/model/claim.ts'
import type { IdSet } from '#core/model/id-set.ts'
import { PickerDialog } from '#renderer/components/picker-dialog.tsx'
import { StatusGlyph } from '#renderer/components/status-mark.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { DateDialog } from './date-dialog.tsx'
import { GradeDialog } from './grade-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { StateDialog } from './state-dialog.tsx'
import { TagDialog } from './tag-dialog.tsx'
import { shared, useTargets } from './use-targets.ts'

export type ClaimDialogName = 'state' | 'tag' | 'untag' | 'grade' | 'status' | 'kind' | 'date' | 'merge'

interface ClaimDialogProps {
  readonly name: ClaimDialogName
  readonly targets: IdSet
  readonly onClose: () => void
}

/** The dialog of that name, for the claims that it is to act on. */
export function ClaimDialog({ name, targets: ids, onClose }: ClaimDialogProps) {
  const { run } = useWorkbench()
  const targets = useTargets(ids)
  const what = countWords(ids.size, 'claim')
  if (name === 'state') return <StateDialog onClose={onClose} />
  if (ids.size === 0) return null
  switch (name) {
    case 'tag':
    case 'untag':
      return <TagDialog kind={name} targets={targets} onClose={onClose} />
    case 'grade':
      return <GradeDialog targets={targets} onClose={onClose} />
    case 'date':
      return <DateDialog targets={targets} onClose={onClose} />
    case 'merge':
      return <MergeDialog targets={ids} onClose={onClose} />
    case 'status':
      return (
        <PickerDialog
          title={`Status of ${what}`}
          placeholder="Find a status"
          mode="one"
          current={shared(targets, ({ claim }) => claim.status)}
          choices={ClaimStatus.options.map((status) => ({
            id: status,
            text: status,
            mark: <StatusGlyph status={status} />,
          }))}
          onChoose={([status]) => void run('claim/grade', { claims: ids.packed, status: ClaimStatus.parse(status) })}
          onClose={onClose}
        />
      )
    case 'kind':
      return (
        <PickerDialog
          title={`Kind of ${what}`}
          placeholder="Find a kind"
          mode="one"
          current={shared(targets, ({ claim }) => claim.kind)}
          choices={ClaimKind.options.map((kind) => ({ id: kind, text: kind }))}
          onChoose={([kind]) => void run('claim/classify', { claims: ids.packed, kind: ClaimKind.parse(kind) })}
          onClose={onClose}
        />
      )
    default:
      return assertNever(name)
  }
}
