import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Net } from 'electron'
import { strict } from '../lib/strict.ts'

const mediaTypes = new Map([
  ['.css', 'text/css'],
  ['.html', 'text/html'],
  ['.js', 'text/javascript'],
  ['.json', 'application/json'],
  ['.map', 'application/json'],
  ['.mjs', 'text/javascript'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.wasm', 'application/wasm'],
  ['.woff2', 'font/woff2'],
])

/** Electron's `net`: files only. Whatever would go out to a network is refused. */
export const net = strict<Pick<Net, 'fetch'>>('net', {
  fetch: async (input) => {
    const url = typeof input === 'string' ? input : input.url
    if (!url.startsWith('file:')) throw new Error(`electron stand-in: net.fetch refuses ${url}`)
    const file = fileURLToPath(url)
    if (!fs.existsSync(file)) throw new Error('net::ERR_FILE_NOT_FOUND')
    const type = mediaTypes.get(path.extname(file)) ?? 'application/octet-stream'
    return new Response(await fs.promises.readFile(file), { headers: { 'content-type': type } })
  },
})
