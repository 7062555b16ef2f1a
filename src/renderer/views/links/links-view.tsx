import { GitBranch, Trash2 } from 'lucide-react'
import { countWords } from '#core/commands/count-words.ts'
import { allRows } from '#core/query/all-rows.ts'
import { relationWords } from '#core/vocabulary/relations.ts'
import type { LinkRow } from '#engine/rows.ts'
import { useKept } from '#renderer/app/kept.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { keptTables } from '#renderer/app/table-view/table-state.ts'
import { TableView } from '#renderer/app/table-view/table-view.tsx'
import { useChosen } from '#renderer/app/table-view/use-chosen.ts'
import { Button } from '#renderer/components/button.tsx'
import { cellLook, element } from '#renderer/components/cells/cell-look.ts'
import { moment } from '#renderer/components/cells/date-looks.ts'
import { glyphDrawing } from '#renderer/components/cells/mark-looks.tsx'
import { quiet, words, wordsDrawing } from '#renderer/components/cells/text-looks.ts'
import type { Column } from '#renderer/components/data-table/column.ts'
import { nothingChosen } from '#renderer/components/data-table/selection.ts'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './links-view.module.css'

const claim = cellLook<LinkRow['from']>(() => {
  const glyph = glyphDrawing()
  const statement = wordsDrawing(style.statement)
  return {
    element: element('span', style.claim, glyph.element, statement.element),
    show: (shown) => {
      glyph.show(shown.status)
      statement.show(shown.statement)
    },
  }
})

const columns: readonly Column<LinkRow>[] = [
  { id: 'from', title: 'From', size: 320, minSize: 160, grows: true, cell: ({ from }) => claim(from) },
  {
    id: 'relation',
    title: 'Relation',
    size: 120,
    groupable: true,
    cell: ({ relation }) => quiet(relationWords[relation].forward),
  },
  { id: 'to', title: 'To', size: 320, minSize: 160, grows: true, cell: ({ to }) => claim(to) },
  { id: 'note', title: 'Note', size: 200, cell: ({ note }) => words(note) },
  { id: 'updated', title: 'Updated', size: 150, isShown: false, cell: ({ updatedAt }) => moment(updatedAt) },
]

const rowLabel = ({ from, relation, to }: LinkRow): string =>
  `${from.statement} ${relationWords[relation].forward} ${to.statement}`

/** Every cross-reference of the case. The claim that a link goes out from is shown in the inspector. */
export function LinksView() {
  const { engine, run, readOnly } = useWorkbench()
  const { choose, go } = useNavigation()
  const [current, setCurrent] = useKept(keptTables.links.current)
  const selection = useChosen('links')
  const [, setSelection] = useKept(keptTables.links.selection)

  async function showFrom(id: string, open: boolean) {
    setCurrent(id)
    const query = allRows('links')
    const position = await engine.position(query, id)
    if (!position.ok || position.value === null) return
    const answer = await engine.query(query, { offset: position.value, count: 1 })
    const row = answer.ok ? answer.value.rows[0] : undefined
    if (row === undefined) return
    if (open) go({ view: 'claims', claim: row.from.id })
    else choose({ claim: row.from.id })
  }

  async function remove() {
    const result = await run('link/remove', { links: selection.ids.packed })
    if (result.ok) setSelection(nothingChosen)
  }

  return (
    <TableView
      table="links"
      label="Links"
      columns={columns}
      rowLabel={rowLabel}
      placeholder="relation:supports, or words of either claim"
      current={current}
      onCurrent={(id) => void showFrom(id, false)}
      onOpen={(id) => void showFrom(id, true)}
      bulk={
        readOnly ? undefined : (
          <Button icon={Trash2} onPress={() => void remove()}>
            {`Remove ${selection.ids.size === 1 ? 'link' : countWords(selection.ids.size, 'link')}`}
          </Button>
        )
      }
      empty={
        <EmptyState
          icon={GitBranch}
          title="No cross-references yet"
          action={<Button onPress={() => go({ view: 'claims' })}>Go to the claims</Button>}
        >
          <p>Choose a claim and press L to link it to another: one supports, contradicts or elaborates the other.</p>
        </EmptyState>
      }
    />
  )
}
