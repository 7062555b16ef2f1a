import { memo } from 'react'
import { chips } from '#core/query/facets.ts'
import { fields } from '#core/query/fields.ts'
import type { Filter, TableName } from '#core/query/query.ts'
import { Chip } from '../../components/chip.tsx'
import style from './table-view.module.css'

/** The conditions of the filter, each with a button that takes it away. */
export const FilterChips = memo(function FilterChips({
  table,
  filter,
  onFilter,
}: {
  readonly table: TableName
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}) {
  return (
    <ul className={style.chips} aria-label="Filter">
      {chips(filter, fields[table]).map(({ label, remove }) => (
        <li key={label}>
          <Chip text={label} onRemove={() => onFilter(remove)} />
        </li>
      ))}
    </ul>
  )
})
