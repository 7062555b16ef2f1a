import { ChevronsDownUp, ChevronsUpDown, Group } from 'lucide-react'
import { memo } from 'react'
import type { TableName } from '#core/query/query.ts'
import { IconButton } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx'
import { useKept } from '../kept.ts'
import { keptTables } from './table-state.ts'

interface GroupMenuProps {
  readonly table: TableName
  readonly columns: readonly Column<never>[]
  /** The field that heads the groups. */
  readonly group: string | null
  readonly onGroup: (group: string | null) => void
  /** The values of all groups there are. */
  readonly groupValues: () => readonly string[]
}

/** Chooses the column whose values head the groups of rows, and folds all groups at once. */
function DrawnGroupMenu({ table, columns, group, onGroup, groupValues }: GroupMenuProps) {
  const [, setCollapsed] = useKept(keptTables[table].collapsed)
  return (
    <Menu
      trigger={<IconButton label="Group rows" icon={Group} isOn={group !== null} />}
      placement="bottom end"
      aria-label="Group rows"
      onAction={(key) => {
        if (key === 'fold') setCollapsed(new Set(groupValues()))
        if (key === 'unfold') setCollapsed(new Set())
      }}
    >
      <MenuSection
        title="Group by"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[group ?? 'none']}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          onGroup(key === undefined || key === 'none' ? null : String(key))
        }}
      >
        <MenuItem id="none" text="Nothing" />
        {columns
          .filter(({ groupable }) => groupable === true)
          .map(({ id, title }) => (
            <MenuItem key={id} id={id} text={title} />
          ))}
      </MenuSection>
      {group !== null && (
        <MenuSection title="Groups">
          <MenuItem id="fold" text="Fold all" icon={ChevronsDownUp} />
          <MenuItem id="unfold" text="Unfold all" icon={ChevronsUpDown} />
        </MenuSection>
      )}
    </Menu>
  )
}

export const GroupMenu = memo(DrawnGroupMenu)
