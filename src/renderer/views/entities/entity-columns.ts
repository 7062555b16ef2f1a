import type { EntityRow } from '#engine/rows.ts'
import { moment } from '#renderer/components/cells/date-looks.ts'
import { count, quiet, words } from '#renderer/components/cells/text-looks.ts'
import type { Column } from '#renderer/components/data-table/column.ts'

export const entityColumns: readonly Column<EntityRow>[] = [
  {
    id: 'name',
    title: 'Name',
    size: 260,
    minSize: 140,
    grows: true,
    isPinned: true,
    cell: ({ name }) => words(name),
  },
  { id: 'kind', title: 'Kind', size: 110, groupable: true, cell: ({ kind }) => quiet(kind) },
  {
    id: 'alias',
    title: 'Also known as',
    size: 240,
    minSize: 120,
    cell: ({ aliases }) => words(aliases.join(', ')),
  },
  { id: 'claims', title: 'Claims', size: 80, align: 'end', cell: ({ claims }) => count(claims) },
  { id: 'notes', title: 'Notes', size: 72, align: 'end', cell: ({ notes }) => count(notes) },
  { id: 'updated', title: 'Updated', size: 150, isShown: false, cell: ({ updatedAt }) => moment(updatedAt) },
]
