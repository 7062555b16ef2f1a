import { countWords } from '#core/commands/count-words.ts'
import { TagId } from '#core/model/ids.ts'
import type { TagRow } from '#engine/rows.ts'
import { PickerDialog } from '#renderer/components/picker-dialog.tsx'
import { mergeTargets } from './codebook.ts'
import { tagChoices } from './tag-choices.tsx'

interface MergeTagsDialogProps {
  readonly tags: readonly TagRow[]
  readonly codebook: readonly TagRow[]
  readonly onMerge: (into: TagId) => void
  readonly onClose: () => void
}

/** Asks which tag stays when tags become one. */
export function MergeTagsDialog({ tags, codebook, onMerge, onClose }: MergeTagsDialogProps) {
  const [only, ...others] = tags
  const what = only !== undefined && others.length === 0 ? `“${only.name}”` : countWords(tags.length, 'tag')
  return (
    <PickerDialog
      title={`Merge ${what} into`}
      placeholder="Find the tag that stays"
      mode="one"
      choices={tagChoices(mergeTargets(codebook, new Set(tags.map(({ id }) => id))))}
      onChoose={([into]) => onMerge(TagId.parse(into))}
      onClose={onClose}
    />
  )
}
