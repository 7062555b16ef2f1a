import { useState } from 'react'
import type { Platform } from '#renderer/platform/platform.ts'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { createToasts, ToastRegion } from '../components/toast.tsx'
import { WorkbenchProvider } from '../engine/workbench-provider.tsx'
import { ActionsProvider } from './actions.tsx'
import { CasesContext } from './cases.ts'
import { GlobalShortcuts } from './global-shortcuts.tsx'
import { KeptContext, KeptStore } from './kept.ts'
import { NavigationProvider } from './navigation.tsx'
import { PreferencesProvider } from './preferences.tsx'
import { Shell } from './shell.tsx'
import { StartScreen } from './start-screen.tsx'
import { type Connect, useCase } from './use-case.ts'

interface AppProps {
  readonly platform: Platform
  readonly connect: Connect
}

/** The whole window: the open case in its shell, or what stands in its place. */
export function App({ platform, connect }: AppProps) {
  return (
    <ErrorBoundary what="The window">
      <PreferencesProvider>
        <ActionsProvider>
          <OpenCase platform={platform} connect={connect} />
          <GlobalShortcuts />
        </ActionsProvider>
      </PreferencesProvider>
    </ErrorBoundary>
  )
}

function OpenCase({ platform, connect }: AppProps) {
  const cases = useCase(platform, connect)
  const [toasts] = useState(createToasts)
  const { state } = cases
  return (
    <CasesContext value={cases}>
      {state.phase === 'open' ? (
        <CaseFrame key={`${state.id} ${state.report.summary.seq}`}>
          <WorkbenchProvider engine={state.connection.engine} platform={platform} report={state.report} toasts={toasts}>
            <Shell report={state.report} />
          </WorkbenchProvider>
        </CaseFrame>
      ) : (
        <StartScreen state={state} />
      )}
      <ToastRegion toasts={toasts} />
    </CasesContext>
  )
}

/** What is kept while one case is open, and forgotten with it. */
function CaseFrame({ children }: { readonly children: React.ReactNode }) {
  const [store] = useState(() => new KeptStore())
  return (
    <KeptContext value={store}>
      <NavigationProvider>{children}</NavigationProvider>
    </KeptContext>
  )
}
