import { startTransition, useEffect, useEffectEvent, useState } from 'react'
import { VisuallyHidden } from 'react-aria-components'
import { z } from 'zod'
import type { OpenReport } from '#engine/api.ts'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { useRemembered } from '../components/remembered.ts'
import { SplitPane } from '../components/split-pane.tsx'
import { Banners } from './banners.tsx'
import { CommandPalette } from './command-palette.tsx'
import { HelpDialog } from './help-dialog.tsx'
import { inspectorRequest } from './inspector-request.ts'
import { InspectorSheet } from './inspector-sheet.tsx'
import { useKept } from './kept.ts'
import { NameDialog } from './name-dialog.tsx'
import { useNavigation } from './navigation.tsx'
import { type InspectorProps, PanesContext } from './panes.ts'
import { Rail } from './rail.tsx'
import style from './shell.module.css'
import { ShellActions, type ShellDialog } from './shell-actions.ts'
import { StatusBar } from './status-bar.tsx'
import { keptTables } from './table-view/table-state.ts'
import { useChosen } from './table-view/use-chosen.ts'
import { useNarrowerThan } from './use-width.ts'
import { panes, views } from './views.ts'

/** The frame of the window around the view: rail, inspector and status bar, and the dialogs that any view may call for. */
export function Shell({ report }: { readonly report: OpenReport }) {
  const { place } = useNavigation()
  const [dialog, setDialog] = useState<ShellDialog | null>(null)
  const [isRailNarrow, setRailNarrow] = useRemembered('rail.narrow', z.boolean(), false)
  const [hasInspector, setHasInspector] = useRemembered('inspector', z.boolean(), true)
  const [isSheetOpen, setIsSheetOpen] = useState(false)
  const isSheet = useNarrowerThan(1100)
  const isTight = useNarrowerThan(900)
  const view = views.find(({ name }) => name === place.view)
  const inspects = view?.hasInspector === true

  /** What is typed next belongs into a dialog that opens by keys, so those stand at once; the large forms are drawn in steps. */
  function openDialog(next: ShellDialog) {
    if (next === 'export' || next === 'import') startTransition(() => setDialog(next))
    else setDialog(next)
  }

  function toggleInspector() {
    if (isSheet) setIsSheetOpen(!isSheetOpen)
    else setHasInspector(!hasInspector)
  }

  const [request] = useKept(inspectorRequest)
  const show = useEffectEvent(() => (isSheet ? setIsSheetOpen(true) : setHasInspector(true)))
  useEffect(() => {
    // A request is heard once, whatever the width of the window becomes afterwards, and showing the inspector is remembered on the disk.
    // oxlint-disable-next-line react/set-state-in-effect
    if (request !== null) show()
  }, [request])

  const View = view?.component
  const main = (
    <main className={style.main}>
      <VisuallyHidden elementType="h1">{view?.title}</VisuallyHidden>
      <Banners report={report} />
      <div className={style.view}>
        <ErrorBoundary key={place.view} what={`The ${place.view} view`}>
          {View !== undefined && <View />}
        </ErrorBoundary>
      </div>
    </main>
  )
  const inspector = (props: InspectorProps = {}) => (
    <div className={style.inspector}>
      <ErrorBoundary what="The inspector">
        <panes.Inspector {...props} />
      </ErrorBoundary>
    </div>
  )
  const withInspector =
    inspects && hasInspector && !isSheet ? (
      <SplitPane
        id="inspector"
        label="inspector"
        along="columns"
        sized="second"
        size={344}
        least={320}
        most={480}
        first={main}
        second={inspector()}
        landmark={{ kind: 'aside', name: 'Inspector' }}
      />
    ) : (
      main
    )

  return (
    <PanesContext value={panes}>
      <ShellActions onDialog={openDialog} onRail={() => setRailNarrow(!isRailNarrow)} onInspector={toggleInspector} />
      <div className={style.window}>
        <div className={style.body}>
          {isRailNarrow || isTight ? (
            <>
              <nav className={style.narrowRail} aria-label="Workbench">
                <Rail isNarrow onNarrow={isTight ? null : setRailNarrow} />
              </nav>
              <div className={style.rest}>{withInspector}</div>
            </>
          ) : (
            <SplitPane
              id="rail"
              label="rail"
              along="columns"
              sized="first"
              size={216}
              least={200}
              most={280}
              first={<Rail isNarrow={false} onNarrow={setRailNarrow} />}
              second={withInspector}
              landmark={{ kind: 'nav', name: 'Workbench' }}
            />
          )}
        </div>
        <StatusBar onActions={() => openDialog('palette')} onInspector={inspects ? toggleInspector : null} />
      </div>
      {inspects && isSheet && isSheetOpen && (
        <InspectorSheet onClose={() => setIsSheetOpen(false)}>
          {inspector({ onClose: () => setIsSheetOpen(false) })}
        </InspectorSheet>
      )}
      {dialog === 'palette' && <CommandPalette onClose={() => setDialog(null)} />}
      {dialog === 'help' && <HelpDialog onClose={() => setDialog(null)} />}
      {dialog === 'name' && <NameDialog onClose={() => setDialog(null)} />}
      {dialog === 'import' && <panes.ImportDialog onClose={() => setDialog(null)} />}
      {dialog === 'export' && <ClaimsExport onClose={() => setDialog(null)} />}
    </PanesContext>
  )
}

/** Reads what the claims view shows and what is chosen there only while it is open: the frame is not drawn anew for every search. */
function ClaimsExport({ onClose }: { readonly onClose: () => void }) {
  const [query] = useKept(keptTables.claims.query)
  const { ids } = useChosen('claims')
  return <panes.ExportDialog query={query} chosen={ids} onClose={onClose} />
}
