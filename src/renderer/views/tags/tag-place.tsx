import { ArrowDown, ArrowUp } from 'lucide-react'
import type { TagId } from '#core/model/ids.ts'
import type { TagRow } from '#engine/rows.ts'
import { IconButton } from '#renderer/components/button.tsx'
import { Select } from '#renderer/components/select.tsx'
import { placeBeside, possibleParents } from './codebook.ts'
import { parentChoices, parentOf, top } from './tag-choices.tsx'
import style from './tag-place.module.css'

interface TagPlaceProps {
  readonly tag: TagRow
  readonly codebook: readonly TagRow[]
  readonly canEdit: boolean
  readonly onParent: (parent: TagId | null) => void
  readonly onStep: (step: 'up' | 'down') => void
}

/** Where a tag stands in the codebook: under which tag, and in which order there. */
export function TagPlace({ tag, codebook, canEdit, onParent, onStep }: TagPlaceProps) {
  return (
    <div className={style.place}>
      <Select
        label="Under"
        choices={parentChoices(possibleParents(codebook, tag.id))}
        value={tag.parent ?? top}
        isDisabled={!canEdit}
        onChange={(id) => onParent(parentOf(id))}
      />
      <IconButton
        label="Move up"
        icon={ArrowUp}
        shortcut="Alt+↑"
        isDisabled={!canEdit || placeBeside(codebook, tag.id, 'up') === null}
        onPress={() => onStep('up')}
      />
      <IconButton
        label="Move down"
        icon={ArrowDown}
        shortcut="Alt+↓"
        isDisabled={!canEdit || placeBeside(codebook, tag.id, 'down') === null}
        onPress={() => onStep('down')}
      />
    </div>
  )
}
