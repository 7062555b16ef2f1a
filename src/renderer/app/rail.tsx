import {
  Bookmark,
  Ellipsis,
  ListFilter,
  type LucideIcon,
  PanelLeftClose,
  PanelLeftOpen,
  Pencil,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ViewId } from '#core/model/ids.ts'
import type { View } from '#core/model/view.ts'
import { TableName } from '#core/query/query.ts'
import { IconButton } from '../components/button.tsx'
import { Count, formatCount } from '../components/count.tsx'
import { Menu, MenuItem } from '../components/menu.tsx'
import { Tooltip } from '../components/tooltip.tsx'
import { useSummary, useWorkbench } from '../engine/workbench.ts'
import { builtInViews } from './built-in-views.ts'
import { CaseSwitcher } from './case-switcher.tsx'
import { Kept, useKept, useKeptPart } from './kept.ts'
import { useNavigation } from './navigation.tsx'
import style from './rail.module.css'
import { RenameViewDialog } from './rename-view-dialog.tsx'
import { useOpenTable } from './table-view/open-table.ts'
import { keptTables } from './table-view/table-state.ts'
import { views } from './views.ts'

interface RailProps {
  readonly isNarrow: boolean
  /** Null when the window is too narrow for a choice. */
  readonly onNarrow: ((isNarrow: boolean) => void) | null
}

/** The saved view that was opened last: a view without a query is told from its table by this alone. */
const openedView = new Kept<ViewId | null>(null)

/** The way about: the case, the views of its tables, and saved ways of looking at them. */
export function Rail({ isNarrow, onNarrow }: RailProps) {
  const { run, readOnly } = useWorkbench()
  const counts = useSummary((summary) => summary.counts)
  const saved = useSummary((summary) => summary.views)
  const { place, go } = useNavigation()
  const openTable = useOpenTable()
  const [opened, setOpened] = useKept(openedView)
  const [renaming, setRenaming] = useState<View | null>(null)
  const table = TableName.safeParse(place.view).data ?? null
  // As one text, so that typing a search draws the rail anew only when it comes to one of the views or leaves it.
  const open = useKeptPart(keptTables[table ?? 'claims'].state, ({ text }) =>
    [
      ...builtInViews
        .filter(({ query }) => table === 'claims' && query !== '' && query === text)
        .map(({ name }) => name),
      ...saved
        .filter((view) => table === view.table && view.query === text && (text !== '' || view.id === opened))
        .map(({ id }) => id),
    ].join('\n'),
  ).split('\n')
  const isView = open[0] !== ''

  function show({ id, table, query, columns, sort, group }: View) {
    setOpened(id)
    openTable(table, { text: query, sort, group }, columns)
  }

  return (
    <div className={style.rail} data-narrow={isNarrow || undefined}>
      <CaseSwitcher isNarrow={isNarrow} />
      <ul className={style.list}>
        {views
          .filter(({ isInRail }) => isInRail)
          .map(({ name, title, icon, shortcut, counts: counted }) => (
            <RailItem
              key={name}
              title={title}
              icon={icon}
              isNarrow={isNarrow}
              isHere={place.view === name && !isView}
              {...(shortcut === undefined ? {} : { shortcut })}
              {...(counted === undefined ? {} : { count: counts[counted] })}
              onPress={() => {
                setOpened(null)
                go({ view: name })
              }}
            />
          ))}
      </ul>
      {!isNarrow && <h2 className={style.heading}>Views</h2>}
      <ul className={style.list}>
        {builtInViews.map(({ name, query }) => (
          <RailItem
            key={name}
            title={name}
            icon={ListFilter}
            isNarrow={isNarrow}
            isHere={open.includes(name)}
            isView
            onPress={() => openTable('claims', { text: query })}
          />
        ))}
        {saved.map((view) => (
          <RailItem
            key={view.id}
            title={view.name}
            icon={Bookmark}
            isNarrow={isNarrow}
            isHere={open.includes(view.id)}
            isView
            onPress={() => show(view)}
            {...(readOnly
              ? {}
              : {
                  onRename: () => setRenaming(view),
                  onRemove: () => void run('view/remove', { view: view.id }),
                })}
          />
        ))}
      </ul>
      {renaming !== null && <RenameViewDialog view={renaming} onClose={() => setRenaming(null)} />}
      {onNarrow !== null && (
        <div className={style.foot}>
          <IconButton
            label={isNarrow ? 'Widen the rail' : 'Narrow the rail'}
            icon={isNarrow ? PanelLeftOpen : PanelLeftClose}
            shortcut="Ctrl+B"
            onPress={() => onNarrow(!isNarrow)}
          />
        </div>
      )}
    </div>
  )
}

interface RailItemProps {
  readonly title: string
  readonly icon: LucideIcon
  readonly shortcut?: string
  readonly count?: number
  readonly isNarrow: boolean
  readonly isHere: boolean
  readonly isView?: boolean
  readonly onPress: () => void
  readonly onRename?: () => void
  readonly onRemove?: () => void
}

function RailItem({
  title,
  icon: Icon,
  shortcut,
  count,
  isNarrow,
  isHere,
  isView = false,
  onPress,
  onRename,
  onRemove,
}: RailItemProps) {
  const button = (
    <AriaButton
      className={style.item ?? ''}
      {...(isHere ? { 'aria-current': isView ? 'true' : 'page' } : {})}
      aria-label={count === undefined ? title : `${title}, ${formatCount(count)}`}
      data-here={isHere || undefined}
      onPress={onPress}
    >
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      {!isNarrow && <span className={style.title}>{title}</span>}
      {!isNarrow && count !== undefined && <Count value={count} />}
    </AriaButton>
  )
  return (
    <li className={style.line}>
      <Tooltip text={title} shortcut={shortcut}>
        {button}
      </Tooltip>
      {onRemove !== undefined && !isNarrow && (
        <span className={style.more}>
          <Menu
            trigger={<IconButton label={`More for the view ${title}`} icon={Ellipsis} />}
            aria-label={`The view ${title}`}
            onAction={(key) => (key === 'rename' ? onRename?.() : onRemove())}
          >
            <MenuItem id="rename" text="Rename…" icon={Pencil} />
            <MenuItem id="remove" text="Remove" icon={Trash2} />
          </Menu>
        </span>
      )}
    </li>
  )
}
