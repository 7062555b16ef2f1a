import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { responseHeaders } from './response-headers.ts'

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** Answers a request for one of the workbench's files. */
export type Serve = (request: Request) => Promise<Response>

/**
 * Serves the files that a folder holds now, and nothing else: an address is looked up in the list of them, so there is no path to
 * climb out of. Throws when the folder cannot be read, since there is nothing to show then.
 */
export async function serveBundle(folder: string, origin: string): Promise<Serve> {
  const files = new Map<string, string>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    files.set(`${origin}/${relative(folder, path).split(sep).join('/')}`, path)
  }
  const start = files.get(`${origin}/index.html`)
  if (start === undefined) throw new Error(`No index.html in ${folder}`)
  files.set(`${origin}/`, start)

  return async ({ url, method }) => {
    if (method !== 'GET' && method !== 'HEAD') return refusal(405)
    const path = files.get(url.replace(/[?#].*$/, ''))
    if (path === undefined) return refusal(404)
    const contentType = contentTypes[extname(path)] ?? 'application/octet-stream'
    const body = method === 'HEAD' ? null : await readFile(path)
    return new Response(body, { headers: { ...responseHeaders, 'Content-Type': contentType } })
  }
}

function refusal(status: number): Response {
  return new Response(null, { status, headers: responseHeaders })
}
