import { Plus, Tag } from 'lucide-react'
import { useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { countWords } from '#core/commands/count-words.ts'
import type { TagId } from '#core/model/ids.ts'
import type { TagRow } from '#engine/rows.ts'
import { useActions } from '#renderer/app/actions.tsx'
import { useKept } from '#renderer/app/kept.ts'
import { NoteDialog } from '#renderer/app/note-dialog.tsx'
import { nextRow } from '#renderer/app/record-panel/next-row.ts'
import { useShowClaims } from '#renderer/app/record-panel/record-claims.tsx'
import { useEdit } from '#renderer/app/record-panel/use-edit.ts'
import { keptTables } from '#renderer/app/table-view/table-state.ts'
import { TableView } from '#renderer/app/table-view/table-view.tsx'
import { useChosen } from '#renderer/app/table-view/use-chosen.ts'
import { Button } from '#renderer/components/button.tsx'
import { nothingChosen } from '#renderer/components/data-table/selection.ts'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { SplitPane } from '#renderer/components/split-pane.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useSummary, useWorkbench } from '#renderer/engine/workbench.ts'
import { placeBeside, withBelow } from './codebook.ts'
import { MergeTagsDialog } from './merge-tags-dialog.tsx'
import { NewTagDialog } from './new-tag-dialog.tsx'
import { type TagDialogName, tagActions } from './tag-actions.ts'
import { listColumns, treeColumns } from './tag-columns.ts'
import { TagPanel } from './tag-panel.tsx'
import { TagsBulk } from './tags-bulk.tsx'

const nothing: readonly TagRow[] = []
const rowLabel = ({ name }: TagRow): string => name

/** The codebook: every tag in its place, beside everything about the current one. */
export function TagsView() {
  const { engine, run, readOnly } = useWorkbench()
  const count = useSummary(({ counts }) => counts.tags)
  const edit = useEdit()
  const showClaims = useShowClaims()
  const [current, setCurrent] = useKept(keptTables.tags.current)
  const selection = useChosen('tags')
  const [, setSelection] = useKept(keptTables.tags.selection)
  const [{ text, sort, group }] = useKept(keptTables.tags.state)
  const [dialog, setDialog] = useState<TagDialogName | null>(null)
  const [merging, setMerging] = useState<readonly TagRow[] | null>(null)
  const [renamed, setRenamed] = useState<TagId | null>(null)
  const asked = useAnswer(() => engine.codebook(), [engine], ['tags', 'claims', 'notes'])
  const codebook = asked.value ?? nothing
  const tag = codebook.find(({ id }) => id === current) ?? null
  const chosen = codebook.filter(({ id }) => selection.ids.has(id))
  const targets = chosen.length > 0 ? chosen : tag === null ? [] : [tag]
  const isTree = text.trim() === '' && sort.length === 0 && group === null

  async function step(to: 'up' | 'down') {
    const place = tag === null ? null : placeBeside(codebook, tag.id, to)
    if (tag !== null && place !== null) await edit('tag/move', { tag: tag.id, parent: tag.parent, ...place })
  }

  async function remove(tags: readonly TagRow[]) {
    const gone = withBelow(codebook, new Set(tags.map(({ id }) => id))).map(({ id }) => id)
    const order = codebook.map(({ id }) => id)
    const removed = await run('tag/remove', { tags: gone })
    if (!removed.ok) return
    setSelection(nothingChosen)
    setCurrent(nextRow(order, current, new Set(gone)))
  }

  async function merge(tags: readonly TagRow[], into: TagId) {
    const merged = await run('tag/merge', { into, tags: tags.map(({ id }) => id) })
    if (!merged.ok) return
    setSelection(nothingChosen)
    setCurrent(into)
  }

  useActions(
    readOnly
      ? []
      : tagActions({
          hasCurrent: tag !== null,
          targets:
            targets.length === 0 ? null : targets.length === 1 ? 'the tag' : countWords(targets.length, 'chosen tag'),
          onDialog: setDialog,
          onRename: () => setRenamed(tag?.id ?? null),
          onStep: (to) => void step(to),
          onMerge: () => setMerging(targets),
          onRemove: () => void remove(targets),
        }),
  )

  const newTag = (
    <Button look="primary" icon={Plus} shortcut="a" isDisabled={readOnly} onPress={() => setDialog('new')}>
      New tag
    </Button>
  )
  const table = (
    <TableView
      table="tags"
      label="Tags"
      columns={isTree ? treeColumns : listColumns}
      rowLabel={rowLabel}
      placeholder="parent:economy claims:1.., or words of a name"
      choosesFirst
      onOpen={(id) => {
        const opened = codebook.find((other) => other.id === id)
        if (opened !== undefined) showClaims('tag', opened.name)
      }}
      primary={newTag}
      bulk={
        readOnly ? undefined : (
          <TagsBulk
            chosen={chosen}
            codebook={codebook}
            onMerge={() => setMerging(chosen)}
            onRemove={() => void remove(chosen)}
            onClear={() => setSelection(nothingChosen)}
          />
        )
      }
      empty={
        <EmptyState icon={Tag} title="No tags yet" action={newTag}>
          <p>A tag is one code of the codebook: a theme that claims share. Tags can stand under one another.</p>
        </EmptyState>
      }
    />
  )
  const panel =
    tag === null ? (
      <EmptyState icon={Tag} title={asked.failure?.message ?? 'No tag is chosen'}>
        <p>Choose a tag to name, colour and describe it here.</p>
      </EmptyState>
    ) : (
      <TagPanel
        key={tag.id}
        tag={tag}
        codebook={codebook}
        isRenaming={renamed === tag.id}
        onRenaming={(isRenaming) => setRenamed(isRenaming ? tag.id : null)}
        onStep={(to) => void step(to)}
        onShowClaims={() => showClaims('tag', tag.name)}
        onDialog={setDialog}
        onMerge={() => setMerging([tag])}
        onRemove={() => void remove([tag])}
      />
    )

  return (
    <>
      <VisuallyHidden elementType="h1">Tags</VisuallyHidden>
      {count === 0 ? (
        table
      ) : (
        <SplitPane
          id="tags"
          label="tag"
          along="columns"
          sized="second"
          size={340}
          least={280}
          most={520}
          first={table}
          second={panel}
        />
      )}
      {(dialog === 'new' || dialog === 'child') && (
        <NewTagDialog
          codebook={codebook}
          parent={dialog === 'child' && tag !== null ? tag.id : null}
          onCreated={setCurrent}
          onClose={() => setDialog(null)}
        />
      )}
      {merging !== null && (
        <MergeTagsDialog
          tags={merging}
          codebook={codebook}
          onMerge={(into) => void merge(merging, into)}
          onClose={() => setMerging(null)}
        />
      )}
      {dialog === 'note' && tag !== null && (
        <NoteDialog
          label={`the tag “${tag.name}”`}
          subject={{ table: 'tags', id: tag.id }}
          note={null}
          onClose={() => setDialog(null)}
        />
      )}
    </>
  )
}
