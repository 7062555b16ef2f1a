import { MessageSquarePlus, MessageSquareText } from 'lucide-react'
import { countWords } from '#core/commands/count-words.ts'
import { fields } from '#core/query/fields.ts'
import { printQuery } from '#core/query/print-query.ts'
import { Button } from '../../components/button.tsx'
import { useOpenTable } from '../table-view/open-table.ts'
import { PanelPart, PanelRow, PanelWords } from './record-panel.tsx'

interface RecordNotesProps {
  /** What the record is called in queries: “tag”. */
  readonly noun: string
  readonly name: string
  readonly count: number
  readonly canEdit: boolean
  readonly onAdd: () => void
}

/** How many notes a record has, the way to them, and to another. */
export function RecordNotes({ noun, name, count, canEdit, onAdd }: RecordNotesProps) {
  const openTable = useOpenTable()

  function show() {
    const on = { kind: 'is', field: 'on', values: [noun] } as const
    const subject = { kind: 'is', field: 'subject', values: [name] } as const
    openTable('notes', { text: printQuery({ kind: 'and', of: [on, subject] }, fields.notes) })
  }

  return (
    <PanelPart title="Notes">
      {count === 0 && <PanelWords>None yet.</PanelWords>}
      <PanelRow>
        {count > 0 && (
          <Button icon={MessageSquareText} onPress={show}>
            {`Show ${countWords(count, 'note')}`}
          </Button>
        )}
        {canEdit && (
          <Button icon={MessageSquarePlus} shortcut="n" onPress={onAdd}>
            Add a note
          </Button>
        )}
      </PanelRow>
    </PanelPart>
  )
}
