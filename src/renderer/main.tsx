import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './styles/fonts.ts'
import './styles/tokens.css'
import './styles/base.css'
import { App } from './app/app.tsx'
import { connectEngine } from './engine/connect.ts'
import { choosePlatform } from './platform/index.ts'

/** The composition root: the shell that the page runs in, and an engine in its worker. */
const root = document.getElementById('workbench')
if (root === null) throw new Error('The page has no place for the workbench.')
createRoot(root).render(
  <StrictMode>
    <App platform={choosePlatform()} connect={connectEngine} />
  </StrictMode>,
)
