import { countWords } from '#core/commands/count-words.ts'
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

/** Puts tags on the claims, or takes them off; a new tag can be made in place. */
export function TagDialog({ kind, targets, onClose }: TagDialogProps) {
  const { engine, run, toast } = useWorkbench()
  const { value } = useAnswer(() => engine.codebook(), [engine], ['tags', 'claims'])
  const what = countWords(targets.ids.length, 'claim')

  const had = new Set(targets.claims?.flatMap(({ tags }) => tags.map(({ id }) => id)))
  const offered = (value ?? []).filter(({ id }) => kind === 'tag' || targets.isTooMany || had.has(id))

  async function create(name: string): Promise<string | null> {
    const id = newId(TagId)
    const created = await run('tag/create', { id, name, parent: null }, { quiet: true })
    if (!created.ok) toast({ text: created.message, failed: true })
    return created.ok ? id : null
  }

  return (
    <PickerDialog
      title={kind === 'tag' ? `Tag ${what}` : `Take tags off ${what}`}
      placeholder={kind === 'tag' ? 'Find or create a tag' : 'Find a tag'}
      mode="many"
      verb={kind === 'tag' ? 'Tag' : 'Take off'}
      choices={offered.map(({ id, name, colour, parentName }) => ({
        id,
        text: name,
        mark: <Swatch colour={colour} />,
        ...(parentName === null ? {} : { detail: parentName }),
      }))}
      onChoose={(ids) => {
        const tags = ids.map((id) => TagId.parse(id))
        void run(kind === 'tag' ? 'claim/tag' : 'claim/untag', { claims: targets.ids, tags })
      }}
      {...(kind === 'tag' ? { onCreate: create } : {})}
      onClose={onClose}
    />
  )
}
