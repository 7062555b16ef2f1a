import { ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useCallback, useState } from 'react'
import { Button as AriaButton, Disclosure, DisclosurePanel } from 'react-aria-components'
import { toggleFacet } from '#core/query/facets.ts'
import { type Field, fields } from '#core/query/fields.ts'
import type { Filter, TableName } from '#core/query/query.ts'
import type { FacetValue } from '#engine/answers.ts'
import { Button } from '../../components/button.tsx'
import { Checkbox } from '../../components/checkbox.tsx'
import { Count, formatCount } from '../../components/count.tsx'
import { useNewest } from '../../components/use-newest.ts'
import { chosenValues, offeredValues } from './facet-choice.ts'
import style from './facet-panel.module.css'

/** Asks for a value of a field, or no longer. */
type Toggle = (field: string, value: string) => void

interface FacetPanelProps {
  readonly table: TableName
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly facets: Readonly<Record<string, readonly FacetValue[]>>
}

/** The values of each field with how many rows have them under the current filter; tick one to ask for it. */
export function FacetPanel({ table, filter, onFilter, facets }: FacetPanelProps) {
  const newest = useNewest({ filter, onFilter })
  const toggle = useCallback<Toggle>(
    (field, value) => newest.current.onFilter(toggleFacet(newest.current.filter, field, value)),
    [newest],
  )
  return (
    <nav className={style.panel} aria-label="Facets">
      {fields[table]
        .filter(({ facet }) => facet)
        .map((field) => (
          <FacetSection
            key={field.name}
            field={field}
            values={facets[field.name] ?? []}
            chosen={chosenValues(filter, field.name)}
            onToggle={toggle}
          />
        ))}
    </nav>
  )
}

interface FacetSectionProps {
  readonly field: Field
  readonly values: readonly FacetValue[]
  readonly chosen: readonly string[]
  readonly onToggle: Toggle
}

const few = 8

function FacetSection({ field, values, chosen, onToggle }: FacetSectionProps) {
  const [isLong, setIsLong] = useState(false)
  const offered = offeredValues(values, chosen)
  const shown = isLong ? offered.slice(0, 200) : offered.slice(0, Math.max(few, chosen.length))
  return (
    <Disclosure className={style.section ?? ''} defaultExpanded>
      {({ isExpanded }) => (
        <>
          <h2>
            <AriaButton slot="trigger" className={style.title ?? ''}>
              {isExpanded ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
              {field.label}
            </AriaButton>
          </h2>
          <DisclosurePanel>
            {offered.length === 0 && <p className={style.nothing}>None</p>}
            {shown.map(({ value, label, count, isChosen }) => (
              <FacetTick
                key={value}
                field={field.name}
                value={value}
                label={label}
                count={count}
                isChosen={isChosen}
                onToggle={onToggle}
              />
            ))}
            {offered.length > few && (
              <Button look="quiet" onPress={() => setIsLong(!isLong)}>
                {isLong ? 'Fewer' : `All ${formatCount(offered.length)}`}
              </Button>
            )}
          </DisclosurePanel>
        </>
      )}
    </Disclosure>
  )
}

interface FacetTickProps extends FacetValue {
  readonly field: string
  readonly isChosen: boolean
  readonly onToggle: Toggle
}

/** One value of a facet, drawn anew only when its count or choice changes: a panel holds dozens. */
const FacetTick = memo(({ field, value, label, count, isChosen, onToggle }: FacetTickProps) => (
  <div className={style.value}>
    <Checkbox isSelected={isChosen} onChange={() => onToggle(field, value)}>
      <span className={style.label} title={label} dir="auto">
        {label}
      </span>
      <Count value={count} />
    </Checkbox>
  </div>
))
