import { MessageSquarePlus, MessageSquareText, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import { ClaimId, SourceId } from '#core/model/ids.ts'
import type { SubjectTable } from '#core/model/note.ts'
import { allRows } from '#core/query/all-rows.ts'
import type { NoteRow } from '#engine/rows.ts'
import { useKept } from '#renderer/app/kept.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { NoteDialog } from '#renderer/app/note-dialog.tsx'
import { keptTables } from '#renderer/app/table-view/table-state.ts'
import { TableView } from '#renderer/app/table-view/table-view.tsx'
import { useChosen } from '#renderer/app/table-view/use-chosen.ts'
import { Button } from '#renderer/components/button.tsx'
import { moment } from '#renderer/components/cells/date-looks.ts'
import { quiet, words } from '#renderer/components/cells/text-looks.ts'
import type { Column } from '#renderer/components/data-table/column.ts'
import { nothingChosen } from '#renderer/components/data-table/selection.ts'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useSummary, useWorkbench } from '#renderer/engine/workbench.ts'
import { ReadNote } from './read-note.tsx'

const subjects: Readonly<Record<SubjectTable, string>> = {
  claims: 'claim',
  sources: 'source',
  tags: 'tag',
  links: 'link',
  entities: 'entity',
  cases: 'case',
}

const columns: readonly Column<NoteRow>[] = [
  { id: 'body', title: 'Note', size: 420, minSize: 200, grows: true, cell: ({ body }) => words(body) },
  {
    id: 'on',
    title: 'On',
    size: 80,
    groupable: true,
    cell: ({ subjectTable }) => quiet(subjects[subjectTable]),
  },
  { id: 'subject', title: 'Subject', size: 280, cell: ({ subjectLabel }) => words(subjectLabel) },
  { id: 'author', title: 'Author', size: 120, groupable: true, cell: ({ author }) => quiet(author) },
  { id: 'created', title: 'Written', size: 150, cell: ({ createdAt }) => moment(createdAt) },
  { id: 'updated', title: 'Updated', size: 150, isShown: false, cell: ({ updatedAt }) => moment(updatedAt) },
]

/** Every note of the case. A note opens beside what it is about; one that has no page of its own is read in a dialog. */
export function NotesView() {
  const { engine, run, readOnly } = useWorkbench()
  const { id, title } = useSummary((summary) => summary.case)
  const { go } = useNavigation()
  const selection = useChosen('notes')
  const [, setSelection] = useKept(keptTables.notes.selection)
  const [read, setRead] = useState<NoteRow | null>(null)
  const [isWriting, setWriting] = useState(false)

  async function open(id: string) {
    const query = allRows('notes')
    const position = await engine.position(query, id)
    if (!position.ok || position.value === null) return
    const answer = await engine.query(query, { offset: position.value, count: 1 })
    if (answer.ok) setRead(answer.value.rows[0] ?? null)
  }

  function toSubject({ subject }: NoteRow) {
    if (subject.table === 'claims') go({ view: 'claims', claim: ClaimId.parse(subject.id) })
    else if (subject.table === 'sources') go({ view: 'source', source: SourceId.parse(subject.id), mention: null })
    else if (subject.table === 'cases') setRead(null)
    else go({ view: subject.table })
    setRead(null)
  }

  async function remove() {
    const result = await run('note/remove', { notes: selection.ids.packed })
    if (result.ok) setSelection(nothingChosen)
  }

  return (
    <>
      <TableView
        table="notes"
        label="Notes"
        columns={columns}
        rowLabel={({ body }) => body}
        placeholder="on:claim, or any words"
        onOpen={(id) => void open(id)}
        primary={
          <Button look="primary" icon={MessageSquarePlus} isDisabled={readOnly} onPress={() => setWriting(true)}>
            Add a note on the case
          </Button>
        }
        bulk={
          readOnly ? undefined : (
            <Button icon={Trash2} onPress={() => void remove()}>
              {`Remove ${selection.ids.size === 1 ? 'note' : countWords(selection.ids.size, 'note')}`}
            </Button>
          )
        }
        empty={
          <EmptyState
            icon={MessageSquareText}
            title="No notes yet"
            action={<Button onPress={() => go({ view: 'claims' })}>Go to the claims</Button>}
          >
            <p>Choose a claim and press N to annotate it. Notes on sources, tags and the case gather here too.</p>
          </EmptyState>
        }
      />
      {read !== null && <ReadNote row={read} onClose={() => setRead(null)} onSubject={() => toSubject(read)} />}
      {isWriting && (
        <NoteDialog
          label={`the case “${title}”`}
          subject={{ table: 'cases', id }}
          note={null}
          onClose={() => setWriting(false)}
        />
      )}
    </>
  )
}
