import { memo, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import type { Platform } from '#renderer/platform/platform.ts'
import { ErrorBoundary } from '../components/error-boundary.tsx'
import { createToasts, ToastRegion } from '../components/toast.tsx'
import { WorkbenchProvider } from '../engine/workbench-provider.tsx'
import { ActionsProvider } from './actions.tsx'
import { CasesContext, useCases } from './cases.ts'
import { GlobalShortcuts } from './global-shortcuts.tsx'
import { KeptContext, KeptStore } from './kept.ts'
import { NavigationProvider } from './navigation.tsx'
import type { OpenedAhead } from './open-ahead.ts'
import { PreferencesProvider } from './preferences.tsx'
import { Shell } from './shell.tsx'
import { StartScreen } from './start-screen.tsx'
import { type CaseState, type Connect, useCase } from './use-case.ts'

interface AppProps {
  readonly platform: Platform
  readonly connect: Connect
  /** The case that stands open already. */
  readonly ahead: OpenedAhead | null
}

/** The interface is in English and runs from left to right, so what its components say and which way their keys go does not follow the system. */
const language = 'en-GB'

/** The whole window: the open case in its shell, or what stands in its place. */
export function App({ platform, connect, ahead }: AppProps) {
  return (
    <ErrorBoundary what="The window">
      <I18nProvider locale={language}>
        <PreferencesProvider>
          <ActionsProvider>
            <CurrentCase platform={platform} connect={connect} ahead={ahead} />
            <GlobalShortcuts />
          </ActionsProvider>
        </PreferencesProvider>
      </I18nProvider>
    </ErrorBoundary>
  )
}

function CurrentCase({ platform, connect, ahead }: AppProps) {
  const cases = useCase(platform, connect, ahead)
  const { state } = cases
  return (
    <CasesContext value={cases}>
      {state.phase === 'open' ? (
        <OpenCase key={`${state.id} ${state.opening}`} platform={platform} opened={state} />
      ) : (
        <StartScreen state={state} platform={platform} />
      )}
    </CasesContext>
  )
}

interface OpenCaseProps {
  readonly platform: Platform
  readonly opened: Extract<CaseState, { phase: 'open' }>
}

/**
 * One open case. What views keep, where one is and what messages say goes with it: a message's Undo is about this case only. The list of
 * cases, which comes a moment later, draws none of it anew.
 */
const OpenCase = memo(({ platform, opened }: OpenCaseProps) => {
  const [store] = useState(() => new KeptStore())
  const [toasts] = useState(createToasts)
  const { open } = useCases()
  return (
    <KeptContext value={store}>
      <NavigationProvider>
        <WorkbenchProvider
          engine={opened.connection.engine}
          platform={platform}
          report={opened.report}
          toasts={toasts}
          onReopen={() => void open(opened.id)}
        >
          <Shell report={opened.report} />
        </WorkbenchProvider>
        <ToastRegion toasts={toasts} />
      </NavigationProvider>
    </KeptContext>
  )
})
