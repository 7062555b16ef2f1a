import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import type { NewTag } from '#core/commands/tag/new-tags.ts'
import { TagId } from '#core/model/ids.ts'
import { Swatch } from '#renderer/components/chip.tsx'
import { PickerDialog } from '#renderer/components/picker-dialog.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import type { Targets } from './use-targets.ts'

interface TagDialogProps {
  readonly kind: 'tag' | 'untag'
  readonly targets: Targets
  readonly onClose: () => void
}

/** Puts tags on the claims, or takes them off; a tag that is new is created with the tagging, in one step. */
export function TagDialog({ kind, targets, onClose }: TagDialogProps) {
  const { engine, run } = useWorkbench()
  const [created, setCreated] = useState<readonly NewTag[]>([])
  const { value } = useAnswer(() => engine.codebook(), [engine], ['tags', 'claims'])
  const what = countWords(targets.ids.size, 'claim')

  const had = new Set(targets.claims?.flatMap(({ tags }) => tags.map(({ id }) => id)))
  const offered = (value ?? []).filter(({ id }) => kind === 'tag' || targets.isTooMany || had.has(id))

  function create(name: string): TagId {
    const id = newId(TagId)
    setCreated([...created, { id, name, parent: null }])
    return id
  }

  return (
    <PickerDialog
      title={kind === 'tag' ? `Tag ${what}` : `Take tags off ${what}`}
      placeholder={kind === 'tag' ? 'Find or create a tag' : 'Find a tag'}
      mode="many"
      verb={kind === 'tag' ? 'Tag' : 'Take off'}
      choices={[
        ...created.map(({ id, name }) => ({ id, text: name, detail: 'new' })),
        ...offered.map(({ id, name, colour, parentName }) => ({
          id,
          text: name,
          mark: <Swatch colour={colour} />,
          ...(parentName === null ? {} : { detail: parentName }),
        })),
      ]}
      onChoose={(ids) => {
        const tags = ids.map((id) => TagId.parse(id))
        if (kind === 'untag') return void run('claim/untag', { claims: targets.ids.packed, tags })
        const newTags = created.filter(({ id }) => ids.includes(id))
        void run('claim/tag', { claims: targets.ids.packed, tags, newTags })
      }}
      {...(kind === 'tag' ? { onCreate: create } : {})}
      onClose={onClose}
    />
  )
}
