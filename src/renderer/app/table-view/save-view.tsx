import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { ViewId } from '#core/model/ids.ts'
import type { TableName } from '#core/query/query.ts'
import { Button, IconButton } from '../../components/button.tsx'
import { Popover } from '../../components/popover.tsx'
import { TextField } from '../../components/text-field.tsx'
import { newId } from '../../engine/new-id.ts'
import { useWorkbench } from '../../engine/workbench.ts'
import style from './table-view.module.css'
import type { TableModel } from './use-table.ts'

/** Saves what the table asks for and how it is arranged as a view of the case, under a name. */
export function SaveView<Name extends TableName>({ model }: { readonly model: TableModel<Name> }) {
  const { readOnly } = useWorkbench()
  return (
    <Popover
      label="Save this view"
      placement="bottom end"
      trigger={<IconButton label="Save this view" icon={Bookmark} isDisabled={readOnly} />}
    >
      {({ close }) => <SaveViewForm model={model} onDone={close} />}
    </Popover>
  )
}

interface SaveViewFormProps<Name extends TableName> {
  readonly model: TableModel<Name>
  readonly onDone: () => void
}

function SaveViewForm<Name extends TableName>({ model, onDone }: SaveViewFormProps<Name>) {
  const { run } = useWorkbench()
  const [name, setName] = useState('')
  const [problem, setProblem] = useState<string | null>(null)

  async function save() {
    const { columns } = model.arrangement
    const saved = await run(
      'view/save',
      {
        id: newId(ViewId),
        name,
        table: model.table,
        query: model.state.text,
        columns: columns.order.filter((id) => !columns.hidden.includes(id)),
        sort: model.state.sort,
        group: model.state.group,
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
