import { CornerDownRight, Merge, Trash2 } from 'lucide-react'
import { countWords } from '#core/commands/count-words.ts'
import type { TagRow } from '#engine/rows.ts'
import { EditableTitle } from '#renderer/app/record-panel/editable-title.tsx'
import { RecordClaims } from '#renderer/app/record-panel/record-claims.tsx'
import { RecordNotes } from '#renderer/app/record-panel/record-notes.tsx'
import { PanelPart, PanelRow, RecordPanel } from '#renderer/app/record-panel/record-panel.tsx'
import { SavedText } from '#renderer/app/record-panel/saved-text.tsx'
import { useEdit } from '#renderer/app/record-panel/use-edit.ts'
import { Button } from '#renderer/components/button.tsx'
import { Swatch } from '#renderer/components/chip.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { withBelow } from './codebook.ts'
import { ColourPalette } from './colour-palette.tsx'
import type { TagDialogName } from './tag-actions.ts'
import { TagPlace } from './tag-place.tsx'

interface TagPanelProps {
  readonly tag: TagRow
  readonly codebook: readonly TagRow[]
  readonly isRenaming: boolean
  readonly onRenaming: (isRenaming: boolean) => void
  readonly onStep: (step: 'up' | 'down') => void
  readonly onShowClaims: () => void
  readonly onDialog: (name: TagDialogName) => void
  readonly onMerge: () => void
  readonly onRemove: () => void
}

/** Everything about one tag: its name, colour and place, when to use it, and what is known by it. */
export function TagPanel(props: TagPanelProps) {
  const { tag, codebook, isRenaming, onRenaming, onStep, onShowClaims, onDialog, onMerge, onRemove } = props
  const { run, readOnly } = useWorkbench()
  const edit = useEdit()
  const { id, name, colour, description, claims, below, notes } = tag
  const belowIt = withBelow(codebook, new Set([id])).length - 1
  const inAll = countWords(claims, 'claim')
  return (
    <RecordPanel
      label="Tag"
      title={
        <EditableTitle
          name={name}
          mark={<Swatch colour={colour} />}
          noun="tag"
          canEdit={!readOnly}
          isEditing={isRenaming}
          onEditing={onRenaming}
          onRename={(name) => run('tag/rename', { tag: id, name }, { quiet: true })}
        />
      }
    >
      <ColourPalette
        value={colour}
        isDisabled={readOnly}
        onChange={(colour) => void edit('tag/recolour', { tags: [id], colour })}
      />
      <TagPlace
        tag={tag}
        codebook={codebook}
        canEdit={!readOnly}
        onParent={(parent) => void edit('tag/move', { tag: id, parent, before: null })}
        onStep={onStep}
      />
      <SavedText
        label="When to use it, and when not"
        value={description}
        placeholder="What the claims with this tag have in common, and what does not count."
        isReadOnly={readOnly}
        onSave={(text) => run('tag/describe', { tag: id, description: text }, { quiet: true })}
      />
      <RecordClaims count={below} onShow={onShowClaims}>
        {belowIt === 0
          ? `${inAll} with this tag.`
          : `${inAll} with this tag itself, ${below} counting the tags below it.`}
      </RecordClaims>
      <RecordNotes noun="tag" name={name} count={notes} canEdit={!readOnly} onAdd={() => onDialog('note')} />
      {!readOnly && (
        <PanelPart title="Codebook">
          <PanelRow>
            <Button icon={CornerDownRight} shortcut="Shift+A" onPress={() => onDialog('child')}>
              New tag below
            </Button>
            <Button icon={Merge} shortcut="m" onPress={onMerge}>
              Merge into another
            </Button>
            <Button icon={Trash2} shortcut="Delete" onPress={onRemove}>
              {below === 0
                ? 'No claim has this tag yet.'
                : belowIt === 0
                  ? 'Remove tag'
                  : `Remove with ${countWords(belowIt, 'tag')} below`}
            </Button>
          </PanelRow>
        </PanelPart>
      )}
    </RecordPanel>
  )
}
