import { FilePlus2, Library } from 'lucide-react'
import { useState } from 'react'
import { SourceId } from '#core/model/ids.ts'
import { reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import type { SourceRow } from '#engine/rows.ts'
import { useActions } from '#renderer/app/actions.tsx'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { TableView } from '#renderer/app/table-view/table-view.tsx'
import { useChosen } from '#renderer/app/table-view/use-chosen.ts'
import { Button } from '#renderer/components/button.tsx'
import { date, moment } from '#renderer/components/cells/date-looks.ts'
import { axisGrade } from '#renderer/components/cells/mark-looks.tsx'
import { count, quiet, words } from '#renderer/components/cells/text-looks.ts'
import type { Column } from '#renderer/components/data-table/column.ts'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { AddSourceDialog } from './add-source-dialog.tsx'
import { SourcesBulk } from './sources-bulk.tsx'

const columns: readonly Column<SourceRow>[] = [
  {
    id: 'title',
    title: 'Title',
    size: 360,
    minSize: 160,
    grows: true,
    isPinned: true,
    cell: ({ title }) => words(title),
  },
  { id: 'kind', title: 'Kind', size: 100, groupable: true, cell: ({ kind }) => quiet(kind) },
  {
    id: 'reliability',
    title: 'Reliability',
    size: 96,
    groupable: true,
    cell: ({ reliability }) => axisGrade(reliabilityGrades[reliability]),
  },
  { id: 'publisher', title: 'Publisher', size: 160, cell: ({ publisher }) => words(publisher) },
  { id: 'owner', title: 'Owner', size: 140, isShown: false, cell: ({ owner }) => words(owner) },
  { id: 'author', title: 'Authors', size: 160, cell: ({ authors }) => words(authors.join(', ')) },
  { id: 'published', title: 'Published', size: 130, cell: ({ published }) => date(published) },
  {
    id: 'language',
    title: 'Language',
    size: 90,
    groupable: true,
    isShown: false,
    cell: ({ language }) => quiet(language),
  },
  {
    id: 'length',
    title: 'Length',
    size: 90,
    align: 'end',
    isShown: false,
    cell: ({ textLength }) => count(textLength),
  },
  { id: 'claims', title: 'Claims', size: 80, align: 'end', cell: ({ claims }) => count(claims) },
  { id: 'mentions', title: 'Mentions', size: 90, align: 'end', cell: ({ mentions }) => count(mentions) },
  { id: 'notes', title: 'Notes', size: 80, align: 'end', cell: ({ notes }) => count(notes) },
  { id: 'updated', title: 'Updated', size: 150, isShown: false, cell: ({ updatedAt }) => moment(updatedAt) },
]

/** Every source of the case. Enter opens one to read. */
export function SourcesView() {
  const { readOnly } = useWorkbench()
  const { go } = useNavigation()
  const selection = useChosen('sources')
  const [isAdding, setAdding] = useState(false)

  useActions(
    readOnly
      ? []
      : [
          {
            id: 'sources.add',
            title: 'Add a source',
            section: 'Sources',
            icon: FilePlus2,
            shortcut: 'a',
            run: () => setAdding(true),
          },
        ],
  )

  const add = (
    <Button look="primary" icon={FilePlus2} shortcut="a" isDisabled={readOnly} onPress={() => setAdding(true)}>
      Add a source
    </Button>
  )
  return (
    <>
      <TableView
        table="sources"
        label="Sources"
        columns={columns}
        rowLabel={({ title }) => title}
        placeholder="kind:article reliability:B, or words of a title"
        onOpen={(id) => go({ view: 'source', source: SourceId.parse(id), mention: null })}
        primary={add}
        bulk={readOnly ? undefined : <SourcesBulk sources={selection.ids} />}
        empty={
          <EmptyState icon={Library} title="No sources yet" action={add}>
            <p>A source is a document as you received it. Paste its text, or open a TXT or Markdown file.</p>
          </EmptyState>
        }
      />
      {isAdding && (
        <AddSourceDialog
          onClose={() => setAdding(false)}
          onAdded={(source) => {
            setAdding(false)
            go({ view: 'source', source, mention: null })
          }}
        />
      )}
    </>
  )
}
