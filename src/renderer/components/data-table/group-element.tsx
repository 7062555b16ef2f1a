import { ChevronDown, ChevronRight } from 'lucide-react'
import { element, write } from '../cells/cell-look.ts'
import { copyOf, drawnOnce } from '../cells/drawn-once.ts'
import { formatCount } from '../count.tsx'
import marks from '../marks.module.css'
import style from './data-table.module.css'
import type { RowGroup } from './row-source.ts'

interface ShownGroup {
  readonly id: string
  readonly line: number
  readonly group: RowGroup
  readonly isCurrent: boolean
  readonly isCollapsed: boolean
}

const [folded, unfolded] = drawnOnce(<ChevronRight size={14} aria-hidden />, <ChevronDown size={14} aria-hidden />)

/** The elements of a group's heading; pressing it folds the rows of the group away. */
export class GroupElement {
  readonly kind = 'group'
  readonly element: HTMLElement
  readonly #heading: HTMLElement
  readonly #label = new Text()
  readonly #count = new Text()
  #chevron: Element = document.createElement('span')

  /** `columns` counts all columns of the grid, which the heading spans. */
  constructor(columns: number) {
    const label = element('span', undefined, this.#label)
    label.dir = 'auto'
    this.#heading = element('div', style.heading, this.#chevron, label, element('span', marks.count, this.#count))
    this.#heading.role = 'gridcell'
    this.#heading.ariaColIndex = '1'
    this.#heading.ariaColSpan = String(columns)
    this.element = element('div', style.group, this.#heading)
    this.element.role = 'row'
  }

  show({ id, line, group, isCurrent, isCollapsed }: ShownGroup): void {
    this.element.id = id
    this.element.ariaRowIndex = String(line + 2)
    this.element.ariaCurrent = isCurrent ? 'true' : null
    write(this.#label, group.label)
    write(this.#count, formatCount(group.count))
    const expanded = String(!isCollapsed)
    if (this.#heading.ariaExpanded === expanded) return
    this.#heading.ariaExpanded = expanded
    const drawn = isCollapsed ? folded : unfolded
    if (drawn === undefined) return
    const chevron = copyOf(drawn)
    this.#chevron.replaceWith(chevron)
    this.#chevron = chevron
  }
}
