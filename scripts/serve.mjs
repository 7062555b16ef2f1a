// The browser shell's server: the built workbench on loopback, and nothing else. `node scripts/serve.mjs [--port N]` runs it by itself.
import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import sirv from 'sirv'
import { tsImport } from 'tsx/esm/api'

/** A fixed port, because a browser keeps the analyst's cases for this address and no other. */
export const defaultPort = 4178

const host = '127.0.0.1'
const serverName = 'Claimbench'
const besidePath = '/beside/'
const bundle = resolve(import.meta.dirname, '../out/renderer')

/**
 * Serves the workbench. Gives `{ok: true, address, running, close}`, where `running` says that a server of ours was there
 * already, or `{ok: false, message}`. `beside` is a folder to serve under `/beside/` of the same origin: pages that are not the
 * workbench's, and not under its content security policy.
 */
export async function serve(port = defaultPort, beside = null) {
  if (!existsSync(resolve(bundle, 'index.html')))
    return { ok: false, message: 'The workbench is not built yet. Run “npm run build” first.' }
  const { responseHeaders } = await tsImport('../src/main/response-headers.ts', import.meta.url)
  const files = sirv(bundle, { etag: true, setHeaders: sayHowLongToKeep })
  const filesBeside = beside === null ? null : sirv(beside, { etag: true })
  const server = createServer((request, response) => {
    for (const [name, value] of Object.entries(responseHeaders)) response.setHeader(name, value)
    response.setHeader('Server', serverName)
    if (filesBeside === null || !request.url.startsWith(besidePath))
      return respond(request, response, files, server.address()?.port)
    request.url = request.url.slice(besidePath.length - 1)
    response.removeHeader('Content-Security-Policy')
    respond(request, response, filesBeside, server.address()?.port)
  })
  try {
    await listen(server, port)
  } catch (error) {
    return port !== 0 && (await isOurs(port))
      ? { ok: true, address: addressOf(port), running: true, close: async () => undefined }
      : { ok: false, message: portMessage(error.code, port) }
  }
  return {
    ok: true,
    address: addressOf(server.address().port),
    running: false,
    close: () =>
      new Promise((closed) => {
        server.close(closed)
        server.closeAllConnections()
      }),
  }
}

/** Files whose names tell their contents never change; for all others the browser asks each time, so that a new version shows at once. */
function sayHowLongToKeep(response, pathname) {
  const isNamedByContents = pathname.startsWith('/assets/')
  response.setHeader('Cache-Control', isNamedByContents ? 'public, max-age=31536000, immutable' : 'no-cache')
}

function respond(request, response, files, port) {
  const { host: asked } = request.headers
  const own = new URL(addressOf(port)).host
  // Another name for this machine would be another origin, with none of the analyst's cases.
  if (asked === own.replace(host, 'localhost'))
    return end(response, 308, { Location: `${addressOf(port)}${request.url.slice(1)}` })
  // Any other name is a page elsewhere that had its own name point here.
  if (asked !== own) return end(response, 421)
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, { Allow: 'GET, HEAD' })
  files(request, response, () => end(response, 404))
}

function end(response, status, headers = {}) {
  response.writeHead(status, headers).end()
}

function listen(server, port) {
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen({ host, port, exclusive: true }, listening)
  })
}

function addressOf(port) {
  return `http://${host}:${port}/`
}

function portMessage(code, port) {
  const reason = code === 'EADDRINUSE' ? 'is used by another program' : `cannot be used (${code})`
  return `Port ${port} ${reason}. Choose another with --port; the cases kept in a browser belong to the port they were made on.`
}

async function isOurs(port) {
  try {
    const response = await fetch(addressOf(port), { method: 'HEAD', signal: AbortSignal.timeout(2_000) })
    return response.headers.get('server') === serverName
  } catch {
    return false
  }
}

/** A port as it was given on the command line; undefined when it is none. */
export function parsePort(text) {
  const port = Number(text)
  return /^\d+$/.test(text) && port <= 65_535 ? port : undefined
}

if (process.argv[1] === import.meta.filename) {
  const { values } = parseArgs({ options: { port: { type: 'string', default: String(defaultPort) } } })
  const port = parsePort(values.port)
  const served =
    port === undefined ? { ok: false, message: `“${values.port}” is not a port number.` } : await serve(port)
  console.log(served.ok ? `Claimbench is served at ${served.address}` : served.message)
  if (!served.ok) process.exitCode = 1
}
