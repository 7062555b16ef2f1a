import type { TagRow } from '#engine/rows.ts'
import { cellLook, element } from '#renderer/components/cells/cell-look.ts'
import { moment } from '#renderer/components/cells/date-looks.ts'
import { swatchDrawing } from '#renderer/components/cells/name-looks.ts'
import { count, quiet, word, words, wordsDrawing } from '#renderer/components/cells/text-looks.ts'
import type { Column } from '#renderer/components/data-table/column.ts'
import style from './tag-columns.module.css'

const others: readonly Column<TagRow>[] = [
  { id: 'claims', title: 'Claims', size: 80, align: 'end', cell: ({ claims }) => count(claims) },
  { id: 'below', title: 'With tags below', size: 120, align: 'end', cell: ({ below }) => count(below) },
  { id: 'notes', title: 'Notes', size: 72, align: 'end', cell: ({ notes }) => count(notes) },
  {
    id: 'description',
    title: 'When to use',
    size: 300,
    minSize: 120,
    grows: true,
    cell: ({ description }) => words(description),
  },
  {
    id: 'parent',
    title: 'Under',
    size: 150,
    groupable: true,
    isShown: false,
    cell: ({ parentName }) => quiet(parentName ?? ''),
  },
  {
    id: 'order',
    title: 'Order',
    size: 72,
    align: 'end',
    isShown: false,
    cell: ({ order }) => word(String(order + 1)),
  },
  { id: 'updated', title: 'Updated', size: 150, isShown: false, cell: ({ updatedAt }) => moment(updatedAt) },
]

function withName(cell: Column<TagRow>['cell']): readonly Column<TagRow>[] {
  return [{ id: 'name', title: 'Tag', size: 260, minSize: 140, isPinned: true, cell }, ...others]
}

const named = cellLook<TagRow>(() => {
  const swatch = swatchDrawing()
  const name = wordsDrawing(style.words)
  const span = element('span', style.name, swatch.element, name.element)
  return {
    element: span,
    show: (tag) => {
      span.style.setProperty('--depth', String(tag.depth))
      swatch.show(tag.colour)
      name.show(tag.name)
    },
  }
})

const namedUnder = cellLook<TagRow>(() => {
  const swatch = swatchDrawing()
  const name = wordsDrawing(style.words)
  const parent = wordsDrawing(style.parent)
  return {
    element: element('span', style.name, swatch.element, name.element, parent.element),
    show: (tag) => {
      swatch.show(tag.colour)
      name.show(tag.name)
      parent.show(tag.parentName ?? '')
      parent.element.title = `Under ${tag.parentName}`
      parent.element.hidden = tag.parentName === null
    },
  }
})

/** The codebook as a tree: names stand in by their depth. */
export const treeColumns = withName(named)

/** Tags in another order than the codebook's: each with the name of what it stands under. */
export const listColumns = withName(namedUnder)
