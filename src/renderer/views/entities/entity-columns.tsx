import type { EntityRow } from '#engine/rows.ts'
import { CountCell, QuietCell, TextCell } from '#renderer/components/cell.tsx'
import type { Column } from '#renderer/components/data-table/column.ts'
import { Moment } from '#renderer/components/moment.tsx'

export const entityColumns: readonly Column<EntityRow>[] = [
  {
    id: 'name',
    title: 'Name',
    size: 260,
    minSize: 140,
    grows: true,
    isPinned: true,
    cell: ({ name }) => <TextCell text={name} />,
  },
  { id: 'kind', title: 'Kind', size: 110, groupable: true, cell: ({ kind }) => <QuietCell>{kind}</QuietCell> },
  {
    id: 'alias',
    title: 'Also known as',
    size: 240,
    minSize: 120,
    cell: ({ aliases }) => <TextCell text={aliases.join(', ')} />,
  },
  { id: 'claims', title: 'Claims', size: 80, align: 'end', cell: ({ claims }) => <CountCell value={claims} /> },
  { id: 'notes', title: 'Notes', size: 72, align: 'end', cell: ({ notes }) => <CountCell value={notes} /> },
  { id: 'updated', title: 'Updated', size: 150, isShown: false, cell: ({ updatedAt }) => <Moment at={updatedAt} /> },
]
