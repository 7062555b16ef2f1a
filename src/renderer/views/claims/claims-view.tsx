import { FileText, Plus } from 'lucide-react'
import { startTransition, useMemo, useState } from 'react'
import { IdSet } from '#core/model/id-set.ts'
import { ClaimId } from '#core/model/ids.ts'
import { useActions } from '#renderer/app/actions.tsx'
import { useGoToInspector } from '#renderer/app/inspector-request.ts'
import { useKept } from '#renderer/app/kept.ts'
import { useNavigation } from '#renderer/app/navigation.tsx'
import { usePanes } from '#renderer/app/panes.ts'
import { usePreferences } from '#renderer/app/preferences.tsx'
import { keptTables } from '#renderer/app/table-view/table-state.ts'
import { TableView } from '#renderer/app/table-view/table-view.tsx'
import { useChosen } from '#renderer/app/table-view/use-chosen.ts'
import { useRetract } from '#renderer/app/use-retract.ts'
import { Button } from '#renderer/components/button.tsx'
import { nothingChosen } from '#renderer/components/data-table/selection.ts'
import { EmptyState } from '#renderer/components/empty-state.tsx'
import { ErrorBoundary } from '#renderer/components/error-boundary.tsx'
import { SplitPane } from '#renderer/components/split-pane.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { claimActions } from './claim-actions.ts'
import { claimColumns } from './claim-columns.ts'
import { ClaimDialog, type ClaimDialogName } from './claim-dialog.tsx'
import { ClaimsBulk } from './claims-bulk.tsx'
import { ExportButton } from './export-button.tsx'
import { ImportButton, ImportTableButton } from './import-button.tsx'

/** The main table: every claim, with the passage that states the current one. */
export function ClaimsView() {
  const { engine, readOnly, toast, yardstick } = useWorkbench()
  const { place, go, choose } = useNavigation()
  const { passage } = usePreferences()
  const { Passage } = usePanes()
  const retract = useRetract()
  const selection = useChosen('claims')
  const [, setSelection] = useKept(keptTables.claims.selection)
  const [dialog, setDialog] = useState<ClaimDialogName | null>(null)
  const columns = useMemo(() => claimColumns(yardstick), [yardstick])
  const targets = useMemo(
    () => (selection.ids.size > 0 ? selection.ids : place.claim === null ? IdSet.empty : IdSet.of([place.claim])),
    [selection, place.claim],
  )

  async function openSource() {
    if (place.claim === null) return
    const detail = await engine.claim(place.claim)
    if (!detail.ok) return toast({ text: detail.message, failed: true })
    const [mention] = detail.value.mentions
    if (mention === undefined)
      toast({ text: 'No source states this claim yet. Open a source and mark the passage that does.' })
    else go({ view: 'source', source: mention.source.id, mention: mention.id })
  }

  async function retractTargets() {
    const retracted = await retract(targets)
    if (retracted.ok) setSelection(nothingChosen)
  }

  const actions = claimActions({
    targets,
    readOnly,
    // A dialog of many parts is drawn in steps that leave room for keys.
    onDialog: (name) => startTransition(() => setDialog(name)),
    onInspect: useGoToInspector(),
    onRetract: () => void retractTargets(),
    onOpen: () => void openSource(),
  })
  useActions(actions)

  const stateButton = (
    <Button look="primary" icon={Plus} shortcut="c" isDisabled={readOnly} onPress={() => setDialog('state')}>
      State a claim
    </Button>
  )
  const table = (
    <TableView
      table="claims"
      label="Claims"
      columns={columns}
      rowLabel={({ statement }) => statement}
      placeholder="Search, or ask: tag:economy -status:rejected"
      primary={stateButton}
      tools={
        <>
          <ImportButton />
          <ExportButton />
        </>
      }
      current={place.claim}
      onCurrent={(id) => choose({ claim: ClaimId.parse(id) })}
      choosesFirst
      onOpen={() => void openSource()}
      bulk={<ClaimsBulk count={selection.ids.size} actions={actions} onClear={() => setSelection(nothingChosen)} />}
      empty={
        <EmptyState
          icon={FileText}
          title="No claims yet"
          action={
            <>
              {stateButton}
              <ImportTableButton />
            </>
          }
        >
          <p>
            A claim is one proposition in your words. State one here, mark a passage in a source, or import a table of
            claims.
          </p>
        </EmptyState>
      }
    />
  )
  const reading = (
    <ErrorBoundary what="The passage">
      <Passage />
    </ErrorBoundary>
  )

  return (
    <>
      {passage === 'hidden' ? (
        table
      ) : (
        <SplitPane
          key={passage}
          id={`passage.${passage}`}
          label="passage"
          along={passage === 'below' ? 'rows' : 'columns'}
          sized="second"
          size={passage === 'below' ? 240 : 420}
          least={passage === 'below' ? 120 : 280}
          most={passage === 'below' ? 640 : 760}
          first={table}
          second={reading}
        />
      )}
      {dialog !== null && <ClaimDialog name={dialog} targets={targets} onClose={() => setDialog(null)} />}
    </>
  )
}
