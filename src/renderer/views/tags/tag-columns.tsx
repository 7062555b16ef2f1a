import type { CSSProperties } from 'react'
import type { TagRow } from '#engine/rows.ts'
import { CountCell, QuietCell, TextCell } from '#renderer/components/cell.tsx'
import { Swatch } from '#renderer/components/chip.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { Moment } from '#renderer/components/moment.tsx'
import style from './tag-columns.module.css'

const others: readonly Column<TagRow>[] = [
  { id: 'claims', title: 'Claims', size: 80, align: 'end', cell: ({ claims }) => <CountCell value={claims} /> },
  { id: 'below', title: 'With tags below', size: 120, align: 'end', cell: ({ below }) => <CountCell value={below} /> },
  { id: 'notes', title: 'Notes', size: 72, align: 'end', cell: ({ notes }) => <CountCell value={notes} /> },
  {
    id: 'description',
    title: 'When to use',
    size: 300,
    minSize: 120,
    cell: ({ description }) => <TextCell text={description} />,
  },
  {
    id: 'parent',
    title: 'Under',
    size: 150,
    groupable: true,
    isShown: false,
    cell: ({ parentName }) => <QuietCell>{parentName}</QuietCell>,
  },
  {
    id: 'order',
    title: 'Order',
    size: 72,
    align: 'end',
    isShown: false,
    cell: ({ order }) => <span>{order + 1}</span>,
  },
  { id: 'updated', title: 'Updated', size: 150, isShown: false, cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
]

function withName(cell: Column<TagRow>['cell']): readonly Column<TagRow>[] {
  return [{ id: 'name', title: 'Tag', size: 260, minSize: 140, grows: true, isPinned: true, cell }, ...others]
}

/** The codebook as a tree: names stand in by their depth. */
export const treeColumns = withName(({ name, colour, depth }) => (
  <span className={style.name} style={{ '--depth': depth } as CSSProperties}>
    <Swatch colour={colour} />
    <TextCell text={name} />
  </span>
))

/** Tags in another order than the codebook's: each with the name of what it stands under. */
export const listColumns = withName(({ name, colour, parentName }) => (
  <span className={style.name}>
    <Swatch colour={colour} />
    <TextCell text={name} />
    {parentName !== null && (
      <span className={style.parent} dir="auto" title={`Under ${parentName}`}>
        {parentName}
      </span>
    )}
  </span>
))
