import { Filter, Search } from 'lucide-react'
import { memo, type ReactNode, useDeferredValue, useEffect, useRef } from 'react'
import { z } from 'zod'
import type { TableName } from '#core/query/query.ts'
import type { Rows } from '#engine/rows.ts'
import { Button, IconButton } from '../../components/button.tsx'
import type { Column } from '../../components/data-table/column.ts'
import type { ColumnState } from '../../components/data-table/column-state.ts'
import { DataTable } from '../../components/data-table/data-table.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { useRemembered } from '../../components/remembered.ts'
import { SkeletonRows } from '../../components/skeleton.tsx'
import { SplitPane } from '../../components/split-pane.tsx'
import { useFocusOnOpen } from '../../components/use-focus-on-open.ts'
import { useSteady } from '../../components/use-newest.ts'
import { useActions } from '../actions.tsx'
import { useKept } from '../kept.ts'
import { usePreferences } from '../preferences.tsx'
import { ColumnsMenu } from './columns-menu.tsx'
import { FacetPanel } from './facet-panel.tsx'
import { FilterChips } from './filter-chips.tsx'
import { GroupMenu } from './group-menu.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SaveView } from './save-view.tsx'
import { SearchField } from './search-field.tsx'
import { keptTables } from './table-state.ts'
import style from './table-view.module.css'
import { useChosen } from './use-chosen.ts'
import { useTable } from './use-table.ts'

interface TableViewProps<Name extends TableName> {
  readonly table: Name
  /** What the rows are, in the plural: “Claims”. */
  readonly label: string
  /** Must be the same array at every drawing. */
  readonly columns: readonly Column<Rows[Name]>[]
  readonly rowLabel: (row: Rows[Name]) => string
  /** An example of a search, shown while the field is empty. */
  readonly placeholder: string
  /** What stands there when the case has no such records at all. */
  readonly empty: ReactNode
  /** The one primary action of the view. */
  readonly primary?: ReactNode
  /** Further buttons at the end of the bar. */
  readonly tools?: ReactNode
  /** What can be done to the chosen rows; stands under the table while some are chosen. */
  readonly bulk?: ReactNode
  /** The current row and who hears of it, for views that keep it elsewhere than in the table. */
  readonly current?: string | null
  readonly onCurrent?: (id: string) => void
  readonly onOpen?: (id: string) => void
  /** Makes the first row the current one when the view opens with none. */
  readonly choosesFirst?: boolean
}

const wideEnough = 1500

/** A table of records with its search, filter chips, facets, columns, grouping and saved views. Every list of the workbench is one. */
export function TableView<Name extends TableName>(props: TableViewProps<Name>) {
  const { table, label, columns, rowLabel, empty, bulk } = props
  const kept = keptTables[table]
  const [hasFacets, setHasFacets] = useRemembered(`facets.${table}`, z.boolean(), window.innerWidth >= wideEnough)
  const model = useTable(table, columns, hasFacets)
  const { rows, state, setState, filter, setFilter, problem, arrangement, arrange } = model
  const onText = useSteady((text: string) => setState({ text }))
  const chosen = useChosen(table)
  // The bar of what can be done is drawn after the rows that were ticked, in steps that leave room for keys.
  const hasBulk = useDeferredValue(chosen.ids.size > 0)
  const [, setSelection] = useKept(kept.selection)
  const [collapsed, setCollapsed] = useKept(kept.collapsed)
  const [ownCurrent, setOwnCurrent] = useKept(kept.current)
  const [offset, setOffset] = useKept(kept.offset)
  const { density } = usePreferences()
  const search = useRef<HTMLInputElement>(null)
  const view = useRef<HTMLElement>(null)
  // Showing the facets or hiding them draws the grid anew.
  useFocusOnOpen(view, '[data-grid]', `${rows.answered} ${hasFacets}`)
  const body = useRef<HTMLDivElement>(null)
  const current = props.current === undefined ? ownCurrent : props.current
  const onCurrent = props.onCurrent ?? setOwnCurrent
  const firstRow = props.choosesFirst === true && current === null ? rows.rowAt(0)?.id : undefined
  useEffect(() => {
    if (firstRow !== undefined) onCurrent(firstRow)
  }, [firstRow, onCurrent])

  /** Puts the focus on the table, and the cursor on its first row when the current one does not match. */
  const goToRows = useSteady(async () => {
    body.current?.querySelector<HTMLElement>('[data-grid]')?.focus()
    if (current !== null && (await rows.positionOf(current, null)) !== null) return
    const first = await rows.idAt(0)
    if (first !== null) onCurrent(first)
  })

  useActions([
    {
      id: `${table}.search`,
      title: `Search ${label.toLowerCase()}`,
      section: 'View',
      icon: Search,
      shortcut: '/, Ctrl+F',
      worksInFields: false,
      run: () => search.current?.focus(),
    },
    {
      id: `${table}.facets`,
      title: hasFacets ? 'Hide facets' : 'Show facets',
      section: 'View',
      icon: Filter,
      shortcut: 'f',
      run: () => setHasFacets(!hasFacets),
    },
  ])

  const onGroup = useSteady((group: string | null) => setState({ group }))
  const groupValues = useSteady(() => rows.groups.map(({ value }) => value))
  const onArranged = useSteady((next: ColumnState) => arrange({ ...arrangement, columns: next }))
  const readArrangement = useSteady(() => arrangement)
  const readText = useSteady(() => state.text)

  const grid = (
    <DataTable
      label={label}
      columns={columns}
      arrangement={arrangement}
      onArrange={arrange}
      rows={rows}
      rowLabel={rowLabel}
      collapsed={collapsed}
      onCollapsed={setCollapsed}
      current={current}
      onCurrent={onCurrent}
      selection={chosen}
      onSelection={setSelection}
      {...(props.onOpen === undefined ? {} : { onOpen: props.onOpen })}
      density={density}
      isBusy={rows.isLate}
      firstOffset={offset}
      onLeave={setOffset}
      empty={
        !rows.answered ? (
          <SkeletonRows count={12} />
        ) : rows.total === 0 ? (
          empty
        ) : (
          <EmptyState
            icon={Search}
            title={`No ${label.toLowerCase()} match`}
            action={<Button onPress={() => setState({ text: '' })}>Clear the search</Button>}
          >
            <NothingFound table={table} label={label} filter={filter} total={rows.total} />
          </EmptyState>
        )
      }
    />
  )
  const content = (
    <div className={style.body} ref={body}>
      <div className={style.rows}>
        {rows.failure !== null && !rows.answered ? (
          <EmptyState title={`The ${label.toLowerCase()} cannot be shown.`}>
            <p>{rows.failure.message}</p>
          </EmptyState>
        ) : (
          grid
        )}
      </div>
      {bulk !== undefined && hasBulk && (
        <div className={style.bulk} data-under-messages>
          {bulk}
        </div>
      )}
    </div>
  )

  return (
    <section ref={view} className={style.view} aria-label={label}>
      <div className={style.bar}>
        <SearchField
          label={`Search ${label.toLowerCase()}`}
          placeholder={props.placeholder}
          text={state.text}
          onText={onText}
          problem={problem}
          matched={rows.answered ? rows.matched : null}
          total={rows.total}
          isLate={rows.isLate}
          inputRef={search}
          onLeave={goToRows}
        />
        {props.primary}
      </div>
      <div className={style.bar} data-second>
        <FacetsButton isOn={hasFacets} onOn={setHasFacets} />
        <FilterChips table={table} filter={filter} onFilter={setFilter} />
        <GroupMenu table={table} columns={columns} group={state.group} onGroup={onGroup} groupValues={groupValues} />
        <ColumnsMenu
          columns={columns}
          arranged={arrangement.columns}
          onArranged={onArranged}
          onReset={model.resetColumns}
        />
        <SaveView table={table} arrangement={readArrangement} text={readText} />
        {props.tools}
      </div>
      {hasFacets ? (
        <SplitPane
          id={`facets.${table}`}
          label="facets"
          along="columns"
          sized="first"
          size={204}
          least={160}
          most={320}
          first={<FacetPanel table={table} filter={filter} onFilter={setFilter} facets={rows.facets} />}
          second={content}
        />
      ) : (
        content
      )}
    </section>
  )
}

const FacetsButton = memo(({ isOn, onOn }: { readonly isOn: boolean; readonly onOn: (isOn: boolean) => void }) => (
  <IconButton label="Facets" icon={Filter} shortcut="f" isOn={isOn} onPress={() => onOn(!isOn)} />
))
