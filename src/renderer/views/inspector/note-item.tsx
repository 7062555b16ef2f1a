import { Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Note } from '#core/model/note.ts'
import { IconButton } from '#renderer/components/button.tsx'
import { MarkdownText } from '#renderer/components/markdown-text.tsx'
import { Moment } from '#renderer/components/moment.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { DraftMark } from './draft-mark.tsx'
import { NoteEditor } from './note-editor.tsx'
import style from './notes.module.css'
import { useDraft } from './use-draft.ts'
import { useFocusReturn } from './use-focus-return.ts'

/** One note: who wrote it and when, and what it says, to read or to rewrite. */
export function NoteItem({ note }: { readonly note: Note }) {
  const { readOnly, run } = useWorkbench()
  const [isWriting, setWriting] = useState(false)
  const [draft, setDraft] = useDraft(`note.${note.id}`)
  const opener = useFocusReturn(isWriting)
  return (
    <article className={style.note}>
      <div className={style.head}>
        <span className={style.author}>{note.author}</span>
        <Moment at={note.createdAt} />
        {note.updatedAt !== note.createdAt && <span className={style.edited}>edited</span>}
        <span className={style.spread} />
        {!readOnly && !isWriting && (
          <>
            <IconButton id={opener} label="Edit the note" icon={Pencil} onPress={() => setWriting(true)} />
            <IconButton
              label="Remove the note"
              icon={Trash2}
              onPress={() => void run('note/remove', { notes: [note.id] })}
            />
          </>
        )}
      </div>
      {isWriting ? (
        <NoteEditor
          label="Note"
          body={note.body}
          draft={draft}
          onDraft={setDraft}
          save={(body) => run('note/edit', { note: note.id, body }, { quiet: true })}
          onClose={() => setWriting(false)}
        />
      ) : (
        <MarkdownText id={note.id} text={note.body} />
      )}
      {!isWriting && draft !== null && (
        <DraftMark onContinue={() => setWriting(true)} onDiscard={() => setDraft(null)} />
      )}
    </article>
  )
}
