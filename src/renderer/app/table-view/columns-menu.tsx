import { Columns3, RotateCcw } from 'lucide-react'
import type { TableName } from '#core/query/query.ts'
import { IconButton } from '../../components/button.tsx'
import { shown } from '../../components/data-table/column-state.ts'
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx'
import type { TableModel } from './use-table.ts'

/** Shows and hides columns. Their order, widths and pins are set at their headers. */
export function ColumnsMenu<Name extends TableName>({ model }: { readonly model: TableModel<Name> }) {
  const { columns, arrangement, arrange, resetColumns } = model
  const { order, hidden } = arrangement.columns
  const visible = order.filter((id) => !hidden.includes(id))

  function onVisible(ids: ReadonlySet<string>) {
    const changed = order.find((id) => ids.has(id) === hidden.includes(id))
    if (changed !== undefined && ids.size > 0) {
      arrange({ ...arrangement, columns: shown(arrangement.columns, changed, ids.has(changed)) })
    }
  }

  return (
    <Menu
      trigger={<IconButton label="Columns" icon={Columns3} />}
      placement="bottom end"
      aria-label="Columns"
      onAction={(key) => key === 'reset' && resetColumns()}
    >
      <MenuSection
        title="Shown columns"
        selectionMode="multiple"
        selectedKeys={visible}
        shouldCloseOnSelect={false}
        onSelectionChange={(keys) => onVisible(new Set(keys === 'all' ? order : [...keys].map(String)))}
      >
        {order.map((id) => (
          <MenuItem key={id} id={id} text={columns.find((column) => column.id === id)?.title ?? id} />
        ))}
      </MenuSection>
      <MenuSection title="Arrangement">
        <MenuItem id="reset" text="As they were at first" icon={RotateCcw} />
      </MenuSection>
    </Menu>
  )
}
