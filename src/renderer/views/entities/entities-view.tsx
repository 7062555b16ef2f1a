import { Merge, Plus, Shapes, Trash2, Users } from 'lucide-react'
import { useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { countWords } from '#core/commands/count-words.ts'
import { EntityKind } from '#core/model/entity.ts'
import { IdSet } from '#core/model/id-set.ts'
import { EntityId } from '#core/model/ids.ts'
import type { EntityRow } from '#engine/rows.ts'
import { useActions } from '#renderer/app/actions.tsx'
import { useKept } from '#renderer/app/kept.ts'
import { NoteDialog } from '#renderer/app/note-dialog.tsx'
import { useShowClaims } from '#renderer/app/record-panel/record-claims.tsx'
import { keptTables } from '#renderer/app/table-view/table-state.ts'
import { TableView } from '#renderer/app/table-view/table-view.tsx'
import { useChosen } from '#renderer/app/table-view/use-chosen.ts'
import { BulkBar } from '#renderer/components/bulk-bar.tsx'
import { Button } from '#renderer/components/button.tsx'
import { nothingChosen } from '#renderer/components/data-table/selection.ts'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { Menu, MenuItem } from '#renderer/components/menu.tsx'
import { SplitPane } from '#renderer/components/split-pane.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useSummary, useWorkbench } from '#renderer/engine/workbench.ts'
import { entityActions } from './entity-actions.ts'
import { entityColumns } from './entity-columns.ts'
import { kindChoices } from './entity-kinds.ts'
import { EntityPanel } from './entity-panel.tsx'
import { entityRow } from './entity-row.ts'
import { MergeEntitiesDialog, type Merging } from './merge-entities-dialog.tsx'
import { NewEntityDialog } from './new-entity-dialog.tsx'

const rowLabel = ({ name }: EntityRow): string => name

/** Who and what the claims speak of, beside everything about the current one. */
export function EntitiesView() {
  const { engine, run, readOnly } = useWorkbench()
  const count = useSummary(({ counts }) => counts.entities)
  const showClaims = useShowClaims()
  const [current, setCurrent] = useKept(keptTables.entities.current)
  const selection = useChosen('entities')
  const [, setSelection] = useKept(keptTables.entities.selection)
  const [query] = useKept(keptTables.entities.query)
  const [dialog, setDialog] = useState<'new' | 'note' | null>(null)
  const [merging, setMerging] = useState<Merging | null>(null)
  const [renamed, setRenamed] = useState<EntityId | null>(null)
  const asked = useAnswer(
    current === null ? null : () => entityRow(engine, current),
    [engine, current],
    ['entities', 'claims', 'notes'],
  )
  const entity = asked.value
  const chosen = [...selection.ids].map((id) => EntityId.parse(id))
  const targets = chosen.length > 0 ? chosen : entity === null ? [] : [entity.id]

  function merge(ids: readonly EntityId[]) {
    const words =
      ids.length === 1 && entity !== null && ids[0] === entity.id
        ? `“${entity.name}”`
        : countWords(ids.length, 'entity', 'entities')
    setMerging({ ids, words })
  }

  async function remove(ids: readonly EntityId[]) {
    const going = IdSet.of(ids)
    const following = query === null || current === null ? null : await engine.following(query, current, going.packed)
    const removed = await run('entity/remove', { entities: ids })
    if (!removed.ok) return
    setSelection(nothingChosen)
    setCurrent(following?.ok === true ? following.value : null)
  }

  async function open(id: string) {
    const row = await entityRow(engine, id)
    if (row.ok && row.value !== null) showClaims('entity', row.value.name)
  }

  useActions(
    readOnly
      ? []
      : entityActions({
          hasCurrent: entity !== null,
          targets:
            targets.length === 0
              ? null
              : targets.length === 1
                ? 'the entity'
                : countWords(targets.length, 'entity', 'entities'),
          onNew: () => setDialog('new'),
          onRename: () => setRenamed(entity?.id ?? null),
          onNote: () => setDialog('note'),
          onMerge: () => merge(targets),
          onRemove: () => void remove(targets),
        }),
  )

  const newEntity = (
    <Button look="primary" icon={Plus} shortcut="a" isDisabled={readOnly} onPress={() => setDialog('new')}>
      New entity
    </Button>
  )
  const table = (
    <TableView
      table="entities"
      label="Entities"
      columns={entityColumns}
      rowLabel={rowLabel}
      placeholder="kind:organisation claims:3.., or words of a name"
      choosesFirst
      onOpen={(id) => void open(id)}
      primary={newEntity}
      bulk={
        readOnly ? undefined : (
          <BulkBar label="Chosen entities" count={chosen.length} onClear={() => setSelection(nothingChosen)}>
            <Menu
              trigger={
                <Button look="quiet" icon={Shapes}>
                  Kind
                </Button>
              }
              onAction={(key) => void run('entity/classify', { entities: chosen, kind: EntityKind.parse(key) })}
            >
              {kindChoices.map(({ id, text }) => (
                <MenuItem key={id} id={id} text={text} />
              ))}
            </Menu>
            <Button look="quiet" icon={Merge} shortcut="m" onPress={() => merge(chosen)}>
              Merge
            </Button>
            <Button look="quiet" icon={Trash2} shortcut="Delete" onPress={() => void remove(chosen)}>
              Remove
            </Button>
          </BulkBar>
        )
      }
      empty={
        <EmptyState icon={Users} title="No entities yet" action={newEntity}>
          <p>An entity is who or what claims speak of: a person, an organisation, a place, an event, a thing.</p>
        </EmptyState>
      }
    />
  )
  const panel =
    entity === null ? (
      <EmptyState icon={Users} title={asked.failure?.message ?? 'No entity is chosen'}>
        <p>Choose an entity to name it and to say what it is here.</p>
      </EmptyState>
    ) : (
      <EntityPanel
        key={entity.id}
        entity={entity}
        isRenaming={renamed === entity.id}
        onRenaming={(isRenaming) => setRenamed(isRenaming ? entity.id : null)}
        onShowClaims={() => showClaims('entity', entity.name)}
        onNote={() => setDialog('note')}
        onMerge={() => merge([entity.id])}
        onRemove={() => void remove([entity.id])}
      />
    )

  return (
    <>
      <VisuallyHidden elementType="h1">Entities</VisuallyHidden>
      {count === 0 ? (
        table
      ) : (
        <SplitPane
          id="entities"
          label="entity"
          along="columns"
          sized="second"
          size={340}
          least={280}
          most={520}
          first={table}
          second={panel}
        />
      )}
      {dialog === 'new' && <NewEntityDialog onCreated={setCurrent} onClose={() => setDialog(null)} />}
      {merging !== null && (
        <MergeEntitiesDialog
          merging={merging}
          onMerged={(into) => {
            setSelection(nothingChosen)
            setCurrent(into)
          }}
          onClose={() => setMerging(null)}
        />
      )}
      {dialog === 'note' && entity !== null && (
        <NoteDialog
          label={`the entity “${entity.name}”`}
          subject={{ table: 'entities', id: entity.id }}
          note={null}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
