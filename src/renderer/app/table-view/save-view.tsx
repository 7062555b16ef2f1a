import { Bookmark } from 'lucide-react'
import { memo, useState } from 'react'
import { Form } from 'react-aria-components'
import { ViewId } from '#core/model/ids.ts'
import type { TableName } from '#core/query/query.ts'
import { Button, IconButton } from '../../components/button.tsx'
import type { Arrangement } from '../../components/data-table/act-on-column.ts'
import { Popover } from '../../components/popover.tsx'
import { TextField } from '../../components/text-field.tsx'
import { newId } from '../../engine/new-id.ts'
import { useWorkbench } from '../../engine/workbench.ts'
import style from './table-view.module.css'

interface SaveViewProps {
  readonly table: TableName
  /** How the table is arranged now, and what its search field says. */
  readonly arrangement: () => Arrangement
  readonly text: () => string
}

/** Saves what the table asks for and how it is arranged as a view of the case, under a name. */
function DrawnSaveView({ table, arrangement, text }: SaveViewProps) {
  const { readOnly } = useWorkbench()
  return (
    <Popover
      label="Save this view"
      placement="bottom end"
      trigger={<IconButton label="Save this view" icon={Bookmark} isDisabled={readOnly} />}
    >
      {({ close }) => <SaveViewForm table={table} arrangement={arrangement} text={text} onDone={close} />}
    </Popover>
  )
}

export const SaveView = memo(DrawnSaveView)

function SaveViewForm({ table, arrangement, text, onDone }: SaveViewProps & { readonly onDone: () => void }) {
  const { run } = useWorkbench()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  async function save() {
    const { columns, sort, group } = arrangement()
    const saved = await run(
      'view/save',
      {
        id: newId(ViewId),
        name,
        table,
        query: text(),
        columns: columns.order.filter((id) => !columns.hidden.includes(id)),
        sort,
        group,
      },
      { quiet: true },
    )
    if (saved.ok) onDone()
    else setProblem(saved.message)
  }

  return (
    <Form
      className={style.form ?? ''}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextField
        label="Name of the view"
        value={name}
        onChange={setName}
        error={problem}
        description="It keeps the search, the columns, the order and the grouping."
        autoFocus
      />
      <Button look="primary" type="submit" isDisabled={name.trim() === ''}>
        Save view
      </Button>
    </Form>
  )
}
