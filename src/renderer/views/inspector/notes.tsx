import { Plus } from 'lucide-react'
import { memo, useState } from 'react'
import { type ClaimId, NoteId } from '#core/model/ids.ts'
import type { Note } from '#core/model/note.ts'
import { Button } from '#renderer/components/button.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { DraftMark } from './draft-mark.tsx'
import { useFocusRequest } from './focus-request.ts'
import layout from './inspector.module.css'
import { NoteEditor } from './note-editor.tsx'
import { NoteItem } from './note-item.tsx'
import { Section, useSection } from './section.tsx'
import { useDraft } from './use-draft.ts'
import { useFocusReturn } from './use-focus-return.ts'

interface NotesProps {
  readonly claim: ClaimId
  readonly notes: readonly Note[]
}

/** The notes on the claim, oldest first, and a place to write the next. */
export const Notes = memo(({ claim, notes }: NotesProps) => {
  const { readOnly, run } = useWorkbench()
  const section = useSection('notes')
  const [isWriting, setWriting] = useState(false)
  const [draft, setDraft] = useDraft(`note.new.${claim}`)
  const opener = useFocusReturn(isWriting)
  useFocusRequest('note', () => {
    section.setOpen(true)
    setWriting(!readOnly)
  })
  return (
    <Section title="Notes" state={section} count={notes.length}>
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} />
      ))}
      {isWriting && (
        <NoteEditor
          label="New note"
          body=""
          draft={draft}
          onDraft={setDraft}
          save={(body) =>
            run('note/add', { id: newId(NoteId), subject: { table: 'claims', id: claim }, body }, { quiet: true })
          }
          onClose={() => setWriting(false)}
        />
      )}
      {!isWriting && draft !== null && (
        <DraftMark onContinue={() => setWriting(true)} onDiscard={() => setDraft(null)} />
      )}
      {!isWriting && draft === null && !readOnly && (
        <div className={layout.add}>
          <Button id={opener} look="quiet" icon={Plus} shortcut="n" onPress={() => setWriting(true)}>
            Add a note
          </Button>
        </div>
      )}
    </Section>
  )
})
