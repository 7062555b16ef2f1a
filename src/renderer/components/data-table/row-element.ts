import { element } from '../cells/cell-look.ts'
import { pending } from '../cells/text-looks.ts'
import { classNames } from '../class-names.ts'
import { cellStyle } from './cell-style.ts'
import style from './data-table.module.css'
import type { PlacedColumn } from './use-columns.ts'

/** What a line of the table shows of a row. */
export interface ShownRow<Row> {
  readonly id: string
  /** The line of the table that the row is on; the header is the grid's row before the first. */
  readonly line: number
  /** Undefined while the row is on its way: its place is kept. */
  readonly row: Row | undefined
  readonly isCurrent: boolean
  /** Whether this is the current row in a place where the cursor is not. */
  readonly isElsewhere: boolean
  readonly isChosen: boolean
  /** Which columns are to show the row at once; the others follow with `complete`. */
  readonly columnsInSight: readonly boolean[]
}

/** The elements of one row, which show one row of the table after another. */
export class RowElement<Row> {
  readonly kind = 'row'
  readonly element: HTMLElement
  readonly #columns: readonly PlacedColumn<Row>[]
  readonly #label: (row: Row) => string
  readonly #box = document.createElement('input')
  readonly #cells: readonly HTMLElement[]
  #row: Row | undefined | null = null
  /** The row that each cell shows; null while it shows none. */
  readonly #shown: (Row | undefined | null)[]

  constructor(columns: readonly PlacedColumn<Row>[], label: (row: Row) => string) {
    this.#columns = columns
    this.#label = label
    this.#cells = columns.map(cellElement)
    this.#shown = columns.map(() => null)
    const tick = element('div', classNames(style.cell, style.tick), this.#box)
    tick.role = 'gridcell'
    tick.ariaColIndex = '1'
    this.#box.type = 'checkbox'
    this.#box.className = style.box ?? ''
    // Space does the same for the current row, so the box takes no tab stop of its own.
    this.#box.tabIndex = -1
    this.element = element('div', style.row, tick, ...this.#cells)
    this.element.role = 'row'
  }

  show({ id, line, row, isCurrent, isElsewhere, isChosen, columnsInSight }: ShownRow<Row>): void {
    if (this.element.id !== id) {
      this.element.id = id
      this.element.ariaRowIndex = String(line + 2)
    }
    const selected = String(isChosen)
    if (this.element.ariaSelected !== selected) this.element.ariaSelected = selected
    if (this.#box.checked !== isChosen) this.#box.checked = isChosen
    if (isCurrent !== (this.element.ariaCurrent !== null)) this.element.ariaCurrent = isCurrent ? 'true' : null
    if (isElsewhere !== 'elsewhere' in this.element.dataset) this.element.toggleAttribute('data-elsewhere', isElsewhere)
    if (row !== this.#row) {
      this.#row = row
      this.#box.ariaLabel = `Choose ${row === undefined ? '' : this.#label(row)}`
    }
    for (const [index, cell] of this.#cells.entries()) if (columnsInSight[index] === true) this.#fill(cell, index)
  }

  /** Whether all columns show the row. */
  get isComplete(): boolean {
    return this.#shown.every((shown) => shown === this.#row)
  }

  /** Has the columns that are out of sight show the row too. */
  complete(): void {
    for (const [index, cell] of this.#cells.entries()) this.#fill(cell, index)
  }

  #fill(cell: HTMLElement, index: number): void {
    const row = this.#row
    if (row === null || row === this.#shown[index]) return
    this.#shown[index] = row
    const content = row === undefined ? pending : this.#columns[index]?.column.cell(row)
    content?.draw(cell)
  }
}

function cellElement(placed: PlacedColumn<never>, index: number): HTMLElement {
  const cell = element('div', style.cell)
  cell.role = 'gridcell'
  cell.ariaColIndex = String(index + 2)
  if (placed.column.align !== undefined) cell.dataset.align = placed.column.align
  if (placed.pinned !== null) cell.dataset.pinned = placed.pinned
  if (placed.isEdge) cell.dataset.edge = 'true'
  const { insetInlineStart, insetInlineEnd } = cellStyle(placed)
  if (insetInlineStart !== undefined) cell.style.insetInlineStart = `${insetInlineStart}px`
  if (insetInlineEnd !== undefined) cell.style.insetInlineEnd = `${insetInlineEnd}px`
  return cell
}
