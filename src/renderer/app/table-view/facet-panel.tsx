import { Check, ChevronDown, ChevronRight } from 'lucide-react'
import { memo, useId, useState } from 'react'
import { toggleFacet } from '#core/query/facets.ts'
import { type Field, fields } from '#core/query/fields.ts'
import type { Filter, TableName } from '#core/query/query.ts'
import type { Facet, FacetValue } from '#engine/answers.ts'
import { Button } from '../../components/button.tsx'
import { Count, formatCount } from '../../components/count.tsx'
import { useSteady } from '../../components/use-newest.ts'
import { chosenValues, offeredValues } from './facet-choice.ts'
import style from './facet-panel.module.css'

/** Asks for a value of a field, or no longer. */
type Toggle = (field: string, value: string) => void

interface FacetPanelProps {
  readonly table: TableName
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly facets: Readonly<Record<string, Facet>>
}

/** The values of each field with how many rows have them under the current filter; tick one to ask for it. */
function DrawnFacetPanel({ table, filter, onFilter, facets }: FacetPanelProps) {
  const toggle: Toggle = useSteady((field, value) => onFilter(toggleFacet(filter, field, value)))
  return (
    <nav className={style.panel} aria-label="Facets">
      {fields[table]
        .filter(({ facet }) => facet)
        .map((field) => (
          <FacetSection
            key={field.name}
            field={field}
            facet={facets[field.name] ?? noValues}
            filter={filter}
            onToggle={toggle}
          />
        ))}
    </nav>
  )
}

export const FacetPanel = memo(DrawnFacetPanel)

interface FacetSectionProps {
  readonly field: Field
  readonly facet: Facet
  readonly filter: Filter
  readonly onToggle: Toggle
}

const few = 8

const noValues: Facet = { values: [], count: 0 }

/** Drawn anew only for another filter or other values: a new order of the rows changes neither. */
const FacetSection = memo(({ field, facet, filter, onToggle }: FacetSectionProps) => {
  const titleId = useId()
  const [isOpen, setIsOpen] = useState(true)
  const [isLong, setIsLong] = useState(false)
  const chosen = chosenValues(filter, field.name)
  const offered = offeredValues(facet.values, chosen)
  const shown = isLong ? offered : offered.slice(0, Math.max(few, chosen.length))
  return (
    <div className={style.section}>
      <h2>
        <button
          type="button"
          id={titleId}
          className={style.title}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {isOpen ? <ChevronDown size={12} aria-hidden /> : <ChevronRight size={12} aria-hidden />}
          {field.label}
        </button>
      </h2>
      {isOpen && (
        <fieldset className={style.values} aria-labelledby={titleId}>
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
            <MoreButton listed={offered.length} count={facet.count} isLong={isLong} onLong={setIsLong} />
          )}
        </fieldset>
      )}
    </div>
  )
})

interface MoreButtonProps {
  readonly listed: number
  readonly count: number
  readonly isLong: boolean
  readonly onLong: (isLong: boolean) => void
}

const MoreButton = memo(({ listed, count, isLong, onLong }: MoreButtonProps) => (
  <Button look="quiet" onPress={() => onLong(!isLong)}>
    {isLong
      ? 'Fewer'
      : listed < count
        ? `${formatCount(listed)} of ${formatCount(count)}`
        : `All ${formatCount(listed)}`}
  </Button>
))

interface FacetTickProps extends FacetValue {
  readonly field: string
  readonly isChosen: boolean
  readonly onToggle: Toggle
}

/** One value of a facet: a plain box, drawn anew only when its count or choice changes, since a panel holds dozens and each answer counts them all. */
const FacetTick = memo(({ field, value, label, count, isChosen, onToggle }: FacetTickProps) => (
  <label className={style.value}>
    <input type="checkbox" className={style.tick} checked={isChosen} onChange={() => onToggle(field, value)} />
    <span className={style.box} aria-hidden>
      {isChosen && <Check size={12} strokeWidth={3} />}
    </span>
    <span className={style.label} title={label} dir="auto">
      {label}
    </span>
    <Count value={count} />
  </label>
))
