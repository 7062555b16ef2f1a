import { Merge, Palette, Trash2 } from 'lucide-react'
import { countWords } from '#core/commands/count-words.ts'
import { TagColour } from '#core/model/tag.ts'
import type { TagRow } from '#engine/rows.ts'
import { BulkBar } from '#renderer/components/bulk-bar.tsx'
import { Button } from '#renderer/components/button.tsx'
import { Swatch } from '#renderer/components/chip.tsx'
import { Menu, MenuItem } from '#renderer/components/menu.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { withBelow } from './codebook.ts'

interface TagsBulkProps {
  readonly chosen: readonly TagRow[]
  readonly codebook: readonly TagRow[]
  readonly onMerge: () => void
  readonly onRemove: () => void
  readonly onClear: () => void
}

/** What can be done to the chosen tags. Removing takes what is beneath them too, and says how much that is. */
export function TagsBulk({ chosen, codebook, onMerge, onRemove, onClear }: TagsBulkProps) {
  const { run } = useWorkbench()
  const tags = chosen.map(({ id }) => id)
  const belowThem = withBelow(codebook, new Set(tags)).length - tags.length
  return (
    <BulkBar label="Chosen tags" count={tags.length} onClear={onClear}>
      <Menu
        trigger={
          <Button look="quiet" icon={Palette}>
            Colour
          </Button>
        }
        aria-label="Colour"
        onAction={(key) => void run('tag/recolour', { tags, colour: TagColour.parse(key) })}
      >
        {TagColour.options.map((colour) => (
          <MenuItem key={colour} id={colour} text={colour} mark={<Swatch colour={colour} />} />
        ))}
      </Menu>
      <Button look="quiet" icon={Merge} shortcut="m" onPress={onMerge}>
        Merge
      </Button>
      <Button look="quiet" icon={Trash2} shortcut="Delete" onPress={onRemove}>
        {belowThem === 0 ? 'Remove' : `Remove with ${countWords(belowThem, 'tag')} below`}
      </Button>
    </BulkBar>
  )
}
