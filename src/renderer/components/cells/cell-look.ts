/** What a cell shows. It draws itself with the elements that are in the cell from the row before, so that a new row costs no new elements. */
export interface CellContent {
  draw(cell: HTMLElement): void
}

/** Elements that show one value after another. */
export interface Drawing<Value> {
  readonly element: HTMLElement
  readonly show: (value: Value) => void
}

/**
 * A way to show values of one kind in table cells: `make` is called once for each cell that ever shows one. Cells are plain elements
 * rather than components because a scroll or a sort changes hundreds of them within one frame.
 */
export function cellLook<Value>(make: () => Drawing<Value>): (value: Value) => CellContent {
  const drawings = new WeakMap<HTMLElement, Drawing<Value>>()
  function drawingIn(cell: HTMLElement): Drawing<Value> {
    const known = drawings.get(cell)
    if (known !== undefined) return known
    const drawing = make()
    drawings.set(cell, drawing)
    return drawing
  }
  return (value) => ({
    draw(cell) {
      const { element, show } = drawingIn(cell)
      if (element.parentNode !== cell) cell.replaceChildren(element)
      show(value)
    },
  })
}

/** An element with a class and what it holds. */
export function element(tag: 'span' | 'div' | 'bdi' | 'time', className: string | undefined, ...held: Node[]) {
  const made = document.createElement(tag)
  if (className !== undefined) made.className = className
  made.append(...held)
  return made
}

/** A text that is written only when it changes, since every write lays the cell out again. Tells whether it did. */
export function write(text: Text, value: string): boolean {
  if (text.data === value) return false
  text.data = value
  return true
}
