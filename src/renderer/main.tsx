import { openAhead } from './app/open-ahead.ts'
import { connectEngine } from './engine/connect.ts'

/**
 * The composition root. The engine's worker is started, and begins to open the last case, before the rest of the window is loaded; the first case to be
 * opened gets it, later ones start their own.
 */
const { platform, connection } = openAhead(connectEngine())
let first: typeof connection | null = connection

const rooting = import('./app/create-root.ts')
const { mount } = await import('./app/mount.tsx')
await rooting
mount(platform, () => {
  const given = first ?? connectEngine()
  first = null
  return given
})
