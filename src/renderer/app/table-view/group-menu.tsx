import { ChevronsDownUp, ChevronsUpDown, Group } from 'lucide-react'
import type { TableName } from '#core/query/query.ts'
import { IconButton } from '../../components/button.tsx'
import { Menu, MenuItem, MenuSection } from '../../components/menu.tsx'
import { useKept } from '../kept.ts'
import { keptTables } from './table-state.ts'
import type { TableModel } from './use-table.ts'

/** Chooses the column whose values head the groups of rows, and folds all groups at once. */
export function GroupMenu<Name extends TableName>({ model }: { readonly model: TableModel<Name> }) {
  const { columns, state, setState, rows, table } = model
  const [, setCollapsed] = useKept(keptTables[table].collapsed)
  return (
    <Menu
      trigger={<IconButton label="Group rows" icon={Group} isOn={state.group !== null} />}
      placement="bottom end"
      aria-label="Group rows"
      onAction={(key) => {
        if (key === 'fold') setCollapsed(new Set(rows.groups.map(({ value }) => value)))
        if (key === 'unfold') setCollapsed(new Set())
      }}
    >
      <MenuSection
        title="Group by"
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[state.group ?? 'none']}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          setState({ group: key === undefined || key === 'none' ? null : String(key) })
        }}
      >
        <MenuItem id="none" text="Nothing" />
        {columns
          .filter(({ groupable }) => groupable === true)
          .map(({ id, title }) => (
            <MenuItem key={id} id={id} text={title} />
          ))}
      </MenuSection>
      {state.group !== null && (
        <MenuSection title="Groups">
          <MenuItem id="fold" text="Fold all" icon={ChevronsDownUp} />
          <MenuItem id="unfold" text="Unfold all" icon={ChevronsUpDown} />
        </MenuSection>
      )}
    </Menu>
  )
}
