import '#core/lib/schemas-without-eval.ts'
import { StrictMode } from 'react'
import '../styles/fonts.ts'
import '../styles/tokens.css'
import '../styles/base.css'
import type { Platform } from '../platform/platform.ts'
import { App } from './app.tsx'
import { createRoot } from './create-root.ts'
import type { Connect } from './use-case.ts'

/** Puts the workbench into the page, over the shell that the page runs in and the engines that `connect` gives. */
export function mount(platform: Platform, connect: Connect): void {
  const root = document.getElementById('workbench')
  if (root === null) throw new Error('The page has no place for the workbench.')
  createRoot(root).render(
    <StrictMode>
      <App platform={platform} connect={connect} />
    </StrictMode>,
  )
}
