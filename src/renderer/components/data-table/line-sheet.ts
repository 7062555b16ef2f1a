import type { IdSet } from '#core/model/id-set.ts'
import { GroupElement } from './group-element.tsx'
import type { Layout } from './group-layout.ts'
import { RowElement } from './row-element.ts'
import type { RowSource } from './row-source.ts'
import type { PlacedColumn } from './use-columns.ts'

/** Everything that the lines of a table show. */
export interface Scene<Row> {
  readonly rows: RowSource<Row>
  readonly layout: Layout
  readonly columns: readonly PlacedColumn<Row>[]
  readonly rowLabel: (row: Row) => string
  readonly cursorLine: number | null
  /** The current row, which is marked in all of its places. */
  readonly current: string | null
  readonly chosen: IdSet
  readonly collapsed: ReadonlySet<string>
  readonly columnsInSight: readonly boolean[]
  /** The id of a line's element. */
  readonly lineId: (line: number) => string
}

/** Lines completed in one go, so that laying out what is out of sight holds up nothing. */
const linesAtOnce = 4

/** Lines to draw, from `first` up to but not including `end`. */
export interface LineWindow {
  readonly first: number
  readonly end: number
}

/**
 * Draws the lines in sight. Their elements are made once and then belong to places rather than to rows: what a new answer changes are
 * texts, and a short scroll moves the lines that left at one end to the other. React draws everything around them; drawing hundreds
 * of cells through it takes longer than a frame.
 */
export class LineSheet<Row extends { readonly id: string }> {
  readonly #stage: HTMLElement
  #lines: (RowElement<Row> | GroupElement)[] = []
  #spare: RowElement<Row>[] = []
  #columns: readonly PlacedColumn<Row>[] = []
  #first = 0

  constructor(stage: HTMLElement) {
    this.#stage = stage
  }

  draw(scene: Scene<Row>, { first, end }: LineWindow): void {
    if (scene.columns !== this.#columns) this.#begin(scene.columns)
    this.#turn(first - this.#first)
    this.#first = first
    for (let line = first; line < end; line += 1) this.#show(scene, line, line - first)
    for (const line of this.#lines.splice(Math.max(0, end - first))) this.#remove(line)
  }

  /** Draws the columns that are out of sight too, which nobody waits for: of a few lines at a time. Says whether there are more. */
  complete(): boolean {
    const rows = this.#lines.filter((line) => line.kind === 'row')
    const lacking = rows.filter(({ isComplete }) => !isComplete)
    for (const row of lacking.slice(0, linesAtOnce)) row.complete()
    return lacking.length > linesAtOnce
  }

  /** Other columns need other cells. */
  #begin(columns: readonly PlacedColumn<Row>[]): void {
    this.#columns = columns
    this.#lines = []
    this.#spare = []
    this.#stage.replaceChildren()
  }

  /** Takes the lines that the window leaves behind to its other end. */
  #turn(step: number): void {
    if (step === 0 || Math.abs(step) >= this.#lines.length) return
    if (step > 0) {
      const left = this.#lines.splice(0, step)
      this.#lines.push(...left)
      this.#stage.append(...left.map(({ element }) => element))
    } else {
      const left = this.#lines.splice(step)
      this.#lines.unshift(...left)
      this.#stage.prepend(...left.map(({ element }) => element))
    }
  }

  #show(scene: Scene<Row>, line: number, place: number): void {
    const at = scene.layout.lineAt(line)
    const id = scene.lineId(line)
    const isCurrent = scene.cursorLine === line
    if (at.kind === 'group') {
      const group = scene.rows.groups[at.group]
      if (group === undefined) return
      this.#groupAt(place).show({ id, line, group, isCurrent, isCollapsed: scene.collapsed.has(group.value) })
      return
    }
    const row = scene.rows.rowAt(at.index)
    const isChosen = row !== undefined && scene.chosen.has(row.id)
    const isElsewhere = !isCurrent && row !== undefined && row.id === scene.current
    const { columnsInSight } = scene
    this.#rowAt(place, scene).show({ id, line, row, isCurrent, isElsewhere, isChosen, columnsInSight })
  }

  #rowAt(place: number, { columns, rowLabel }: Scene<Row>): RowElement<Row> {
    const here = this.#lines[place]
    if (here?.kind === 'row') return here
    const made = this.#spare.pop() ?? new RowElement(columns, rowLabel)
    this.#put(place, made)
    return made
  }

  #groupAt(place: number): GroupElement {
    const here = this.#lines[place]
    if (here?.kind === 'group') return here
    const made = new GroupElement(this.#columns.length + 1)
    this.#put(place, made)
    return made
  }

  #put(place: number, line: RowElement<Row> | GroupElement): void {
    const here = this.#lines[place]
    if (here === undefined) this.#stage.append(line.element)
    else {
      here.element.before(line.element)
      this.#remove(here)
    }
    this.#lines[place] = line
  }

  #remove(line: RowElement<Row> | GroupElement): void {
    line.element.remove()
    if (line.kind === 'row') this.#spare.push(line)
  }
}
