import { Bookmark, ListFilter, type LucideIcon, PanelLeftClose, PanelLeftOpen, Trash2 } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { View } from '#core/model/view.ts'
import { IconButton } from '../components/button.tsx'
import { Count } from '../components/count.tsx'
import { Tooltip } from '../components/tooltip.tsx'
import { useWorkbench } from '../engine/workbench.ts'
import { builtInViews } from './built-in-views.ts'
import { CaseSwitcher } from './case-switcher.tsx'
import { useKept } from './kept.ts'
import { useNavigation } from './navigation.tsx'
import style from './rail.module.css'
import { useOpenTable } from './table-view/open-table.ts'
import { keptTables } from './table-view/table-state.ts'
import { views } from './views.ts'

interface RailProps {
  readonly isNarrow: boolean
  /** Null when the window is too narrow for a choice. */
  readonly onNarrow: ((isNarrow: boolean) => void) | null
}

/** The way about: the case, the views of its tables, and saved ways of looking at them. */
export function Rail({ isNarrow, onNarrow }: RailProps) {
  const { summary, run, readOnly } = useWorkbench()
  const { place, go } = useNavigation()
  const openTable = useOpenTable()
  const [claims] = useKept(keptTables.claims.state)
  const isAsked = (text: string) => place.view === 'claims' && text !== '' && claims.text === text
  const isView = [...builtInViews, ...summary.views].some(({ query }) => isAsked(query))

  function show({ table, query, columns, sort, group }: View) {
    openTable(table, { text: query, sort, group }, columns)
  }

  return (
    <div className={style.rail} data-narrow={isNarrow || undefined}>
      <CaseSwitcher isNarrow={isNarrow} />
      <ul className={style.list}>
        {views
          .filter(({ isInRail }) => isInRail)
          .map(({ name, title, icon, shortcut, counts }) => (
            <RailItem
              key={name}
              title={title}
              icon={icon}
              isNarrow={isNarrow}
              isHere={place.view === name && !isView}
              {...(shortcut === undefined ? {} : { shortcut })}
              {...(counts === undefined ? {} : { count: summary.counts[counts] })}
              onPress={() => go({ view: name })}
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
            isHere={isAsked(query)}
            isView
            onPress={() => openTable('claims', { text: query })}
          />
        ))}
        {summary.views.map((view) => (
          <RailItem
            key={view.id}
            title={view.name}
            icon={Bookmark}
            isNarrow={isNarrow}
            isHere={view.table === 'claims' && isAsked(view.query)}
            isView
            onPress={() => show(view)}
            {...(readOnly ? {} : { onRemove: () => void run('view/remove', { view: view.id }) })}
          />
        ))}
      </ul>
      {onNarrow !== null && (
        <div className={style.foot}>
          <IconButton
            label={isNarrow ? 'Widen the rail' : 'Narrow the rail'}
            icon={isNarrow ? PanelLeftOpen : PanelLeftClose}
            shortcut="["
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
  onRemove,
}: RailItemProps) {
  const button = (
    <AriaButton
      className={style.item ?? ''}
      {...(isHere ? { 'aria-current': isView ? 'true' : 'page' } : {})}
      aria-label={count === undefined ? title : `${title}, ${count}`}
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
        <span className={style.remove}>
          <IconButton label={`Remove the view ${title}`} icon={Trash2} onPress={onRemove} />
        </span>
      )}
    </li>
  )
}
