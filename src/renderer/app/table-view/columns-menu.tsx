import { Columns3, RotateCcw } from 'lucide-react'
import { memo } from 'react'
import { IconButton } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { type ColumnState, shown } from '../../components/data-table/column-state.ts'
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx'

interface ColumnsMenuProps {
  readonly columns: readonly Column<never>[]
  readonly arranged: ColumnState
  readonly onArranged: (arranged: ColumnState) => void
  readonly onReset: () => void
}

/** Shows and hides columns. Their order, widths and pins are set at their headers. */
function DrawnColumnsMenu({ columns, arranged, onArranged, onReset }: ColumnsMenuProps) {
  const { order, hidden } = arranged
  const visible = order.filter((id) => !hidden.includes(id))

  function onVisible(ids: ReadonlySet<string>) {
    const changed = order.find((id) => ids.has(id) === hidden.includes(id))
    if (changed !== undefined && ids.size > 0) onArranged(shown(arranged, changed, ids.has(changed)))
  }

  return (
    <Menu
      trigger={<IconButton label="Columns" icon={Columns3} />}
      placement="bottom end"
      aria-label="Columns"
      onAction={(key) => key === 'reset' && onReset()}
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

export const ColumnsMenu = memo(DrawnColumnsMenu)
