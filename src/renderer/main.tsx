import { connectEngine } from './engine/connect.ts'

/**
 * The composition root. The engine's worker is started before anything else is loaded, and begins to open the last case while the window is still
 * being loaded; the first case to be opened gets it, later ones start their own.
 */
const started = connectEngine()

const rooting = import('./app/create-root.ts')
const mounting = import('./app/mount.tsx')
const { openAhead } = await import('./app/open-ahead.ts')
const { platform, connection } = openAhead(started)
let first: typeof connection | null = connection

await rooting
const { mount } = await mounting
mount(platform, () => {
  const given = first ?? connectEngine()
  first = null
  return given
})
