import '#core/lib/schemas-without-eval.ts'
import { StrictMode, startTransition } from 'react'
import '../styles/fonts.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import type { Platform } from '../platform/platform.ts'
import { App } from './app.tsx'
import { createRoot } from './create-root.ts'
import type { OpenedAhead } from './open-ahead.ts'
import type { Connect } from './use-case.ts'

/**
 * Puts the workbench into the page, over the shell that the page runs in and the engines that `connect` gives; with the case that stands open already, if one does. It is
 * drawn in steps that leave room for keys and presses.
 */
export function mount(platform: Platform, connect: Connect, ahead: OpenedAhead | null): void {
  const root = document.getElementById('workbench')
  if (root === null) throw new Error('The page has no place for the workbench.')
  const place = createRoot(root)
  startTransition(() =>
    place.render(
      <StrictMode>
        <App platform={platform} connect={connect} ahead={ahead} />
      </StrictMode>,
    ),
  )
}
