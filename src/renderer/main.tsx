import { openAhead } from './app/open-ahead.ts'
import { connectEngine } from './engine/connect.ts'

/** How long the window stays empty for a case that is being opened, in milliseconds; to say that it is takes as long to draw. */
const patience = 100

/**
 * The composition root. The engine's worker is started, and begins to open the last case, before the rest of the window is loaded; the first case to be
 * opened gets it, later ones start their own.
 */
const { platform, connection, opened } = openAhead(connectEngine())
let first: typeof connection | null = connection

const rooting = import('./app/create-root.ts')
const { mount } = await import('./app/mount.tsx')
await rooting
const ahead = await Promise.race([opened, new Promise<null>((drawn) => setTimeout(() => drawn(null), patience))])
if (ahead !== null) first = null
mount(platform, connect, ahead)

function connect(): typeof connection {
  const given = first ?? connectEngine()
  first = null
  return given
}
