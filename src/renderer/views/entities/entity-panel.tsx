import { Merge, Trash2 } from 'lucide-react'
import { countWords } from '#core/commands/count-words.ts'
import type { EntityRow } from '#engine/rows.ts'
import { EditableTitle } from '#renderer/app/record-panel/editable-title.tsx'
import { RecordClaims } from '#renderer/app/record-panel/record-claims.tsx'
import { RecordNotes } from '#renderer/app/record-panel/record-notes.tsx'
import { PanelPart, PanelRow, RecordPanel } from '#renderer/app/record-panel/record-panel.tsx'
import { SavedText } from '#renderer/app/record-panel/saved-text.tsx'
import { useEdit } from '#renderer/app/record-panel/use-edit.ts'
import { Button } from '#renderer/components/button.tsx'
import { Select } from '#renderer/components/select.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { Aliases } from './aliases.tsx'
import { kindChoices } from './entity-kinds.ts'

interface EntityPanelProps {
  readonly entity: EntityRow
  readonly isRenaming: boolean
  readonly onRenaming: (isRenaming: boolean) => void
  readonly onShowClaims: () => void
  readonly onNote: () => void
  readonly onMerge: () => void
  readonly onRemove: () => void
}

/** Everything about one entity: what it is, what else it is called, and what is known of it. */
export function EntityPanel(props: EntityPanelProps) {
  const { entity, isRenaming, onRenaming, onShowClaims, onNote, onMerge, onRemove } = props
  const { run, readOnly } = useWorkbench()
  const edit = useEdit()
  const { id, name, kind, aliases, description, claims, notes } = entity
  return (
    <RecordPanel
      label="Entity"
      title={
        <EditableTitle
          name={name}
          noun="entity"
          canEdit={!readOnly}
          isEditing={isRenaming}
          onEditing={onRenaming}
          onRename={(name) => run('entity/rename', { entity: id, name }, { quiet: true })}
        />
      }
    >
      <Select
        label="Kind"
        choices={kindChoices}
        value={kind}
        isDisabled={readOnly}
        onChange={(kind) => void edit('entity/edit', { entity: id, kind })}
      />
      <PanelPart title="Also known as">
        <Aliases
          aliases={aliases}
          canEdit={!readOnly}
          onChange={(aliases) => run('entity/edit', { entity: id, aliases }, { quiet: true })}
        />
      </PanelPart>
      <SavedText
        label="Description"
        value={description}
        placeholder="Who or what it is, as far as the case needs to know."
        isReadOnly={readOnly}
        onSave={(text) => run('entity/edit', { entity: id, description: text }, { quiet: true })}
      />
      <RecordClaims count={claims} onShow={onShowClaims}>
        {claims === 0
          ? 'No claim speaks of it yet.'
          : `${countWords(claims, 'claim')} ${claims === 1 ? 'speaks' : 'speak'} of it.`}
      </RecordClaims>
      <RecordNotes noun="entity" name={name} count={notes} canEdit={!readOnly} onAdd={onNote} />
      {!readOnly && (
        <PanelPart title="Merge or remove">
          <PanelRow>
            <Button icon={Merge} shortcut="m" onPress={onMerge}>
              Merge into another
            </Button>
            <Button icon={Trash2} shortcut="Delete" onPress={onRemove}>
              Remove entity
            </Button>
          </PanelRow>
        </PanelPart>
      )}
    </RecordPanel>
  )
}
