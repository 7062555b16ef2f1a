import { Pencil } from 'lucide-react'
import { memo, useState } from 'react'
import { Group } from 'react-aria-components'
import type { ClaimId } from '#core/model/ids.ts'
import { Button, IconButton } from '#renderer/components/button.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { useFocusRequest } from './focus-request.ts'
import style from './inspector.module.css'
import { useDraft } from './use-draft.ts'
import { useFocusReturn } from './use-focus-return.ts'

interface StatementProps {
  readonly claim: ClaimId
  readonly statement: string
}

/** The proposition, changed where it stands: E, F2 or a double click edits, Ctrl+Enter saves, Escape cancels. */
export const Statement = memo(({ claim, statement }: StatementProps) => {
  const { readOnly, run } = useWorkbench()
  const [draft, setDraft] = useDraft(`statement.${claim}`)
  const [refusal, setRefusal] = useState<string | null>(null)
  const opener = useFocusReturn(draft !== null)
  const edit = () => setDraft(draft ?? statement)
  useFocusRequest('statement', () => readOnly || edit())

  function close() {
    setDraft(null)
    setRefusal(null)
  }

  async function save(words: string) {
    if (words.trim() === '') return setRefusal('A claim has to state something. Write it, or cancel.')
    const saved = await run('claim/edit', { claim, statement: words }, { quiet: true })
    if (saved.ok) close()
    else setRefusal(saved.message)
  }

  if (draft === null) {
    return (
      <Group className={style.statement ?? ''} role="presentation" onDoubleClick={() => readOnly || edit()}>
        <h2 className={style.words} dir="auto">
          {statement}
        </h2>
        {!readOnly && (
          <IconButton
            label="Edit the statement"
            shortcut="e"
            id={opener}
            icon={Pencil}
            onPress={edit}
            onKeyDown={(event) => (event.key === 'F2' ? edit() : event.continuePropagation())}
          />
        )}
      </Group>
    )
  }
  return (
    <div className={`${style.edit} ${style.form}`}>
      <h2 className={style.hidden}>{statement}</h2>
      <TextArea
        label="Statement"
        value={draft}
        onChange={setDraft}
        autoFocus
        onFocus={({ currentTarget }) => {
          currentTarget.setSelectionRange(draft.length, draft.length)
          currentTarget.scrollIntoView({ block: 'center' })
        }}
        error={refusal}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void save(draft)
          else event.continuePropagation()
        }}
      />
      <div className={style.buttons}>
        <Button look="primary" shortcut="Ctrl+Enter" onPress={() => void save(draft)}>
          Save
        </Button>
        <Button look="quiet" shortcut="Esc" onPress={close}>
          Cancel
        </Button>
      </div>
    </div>
  )
})
