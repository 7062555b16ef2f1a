import type { TagColour } from '#core/model/tag.ts'
import marks from '../marks.module.css'
import { type CellContent, cellLook, type Drawing, element, write } from './cell-look.ts'
import style from './cells.module.css'
import { nothing } from './text-looks.ts'

/** Names one after the other; those that the cell has no room for are named on hover. */
export function names(values: readonly string[]): CellContent {
  return values.length === 0 ? nothing : manyNames(values)
}

interface Tag {
  readonly name: string
  readonly colour: TagColour
}

/** Tags, each with the small square of its colour. */
export function tags(values: readonly Tag[]): CellContent {
  return values.length === 0 ? nothing : manyTags(values)
}

/** The small square that carries a tag's colour. */
export function swatchDrawing(): Drawing<TagColour> {
  const swatch = element('span', marks.swatch)
  swatch.ariaHidden = 'true'
  return {
    element: swatch,
    show: (colour) => {
      if (swatch.dataset.colour !== colour) swatch.dataset.colour = colour
    },
  }
}

const manyNames = cellLook(() =>
  severally(
    () => {
      const text = new Text()
      return { element: element('bdi', undefined, text), show: (name: string) => void write(text, name) }
    },
    (name) => name,
  ),
)

const manyTags = cellLook(() =>
  severally(
    () => {
      const swatch = swatchDrawing()
      const text = new Text()
      const name = element('span', marks.words, text)
      name.dir = 'auto'
      return {
        element: element('span', marks.tag, swatch.element, name),
        show: (tag: Tag) => {
          swatch.show(tag.colour)
          write(text, tag.name)
        },
      }
    },
    ({ name }) => name,
  ),
)

function severally<Value>(make: () => Drawing<Value>, told: (value: Value) => string): Drawing<readonly Value[]> {
  const list = element('span', style.names)
  const places: { readonly place: HTMLElement; readonly drawing: Drawing<Value> }[] = []
  return {
    element: list,
    show: (values) => {
      for (const [index, value] of values.entries()) {
        const drawing = places[index]?.drawing ?? make()
        places[index] ??= { drawing, place: element('span', style.name, drawing.element) }
        drawing.show(value)
      }
      // Only what there is more or less of than before, since what is taken out and put back is laid out anew.
      for (const { place } of places.slice(values.length)) place.remove()
      list.append(...places.slice(list.childElementCount, values.length).map(({ place }) => place))
      const title = values.map(told).join(', ')
      if (list.title !== title) list.title = title
    },
  }
}
