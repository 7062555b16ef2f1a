import type { OnBeforeRequestListenerDetails } from 'electron'
import { protocol } from '../api/protocol.ts'
import { webRequest } from '../api/web-request.ts'
import { report } from '../lib/report.ts'
import { toAppAddress, toChromiumAddress, toChromiumHeader } from './address.ts'
import type { DebuggerSession } from './debugger.ts'
import { frameOf } from './frames.ts'
import { isPopup } from './popups.ts'
import { isOpeningPage } from './window-page.ts'

type PausedRequest = {
  requestId: string
  frameId: string
  resourceType: string
  redirectedRequestId?: string
  request: {
    url: string
    method: string
    headers: Record<string, string>
    postDataEntries?: { bytes?: string }[]
  }
}

const resourceTypes = new Map<string, OnBeforeRequestListenerDetails['resourceType']>([
  ['Stylesheet', 'stylesheet'],
  ['Script', 'script'],
  ['Image', 'image'],
  ['Font', 'font'],
  ['Media', 'media'],
  ['XHR', 'xhr'],
  ['Fetch', 'xhr'],
  ['Ping', 'ping'],
  ['CSPViolationReport', 'cspReport'],
])

let requestCount = 0

/**
 * Puts every request of every page and worker through what Electron would put it through: the window's say over
 * navigations, the session's say over requests, then the scheme's handler or the (unreachable) network.
 */
export async function interceptRequests(control: DebuggerSession): Promise<void> {
  control.on('Fetch.requestPaused', (paused) => {
    settle(control, paused).catch((error: unknown) => {
      report(`electron stand-in: ${paused.request.url}`, error)
      fail(control, paused, 'Failed')
    })
  })
  await control.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] })
}

async function settle(control: DebuggerSession, paused: PausedRequest): Promise<void> {
  if (isOpeningPage(paused.request.url)) return
  if (isPopup(paused.frameId)) return fail(control, paused, 'Aborted')
  if (!mayNavigate(paused)) return keepDocument(control, paused)
  const verdict = await webRequest.decide(describe(paused))
  if (verdict.cancel) return fail(control, paused, 'BlockedByClient')
  if (verdict.redirectURL) {
    const location = toChromiumAddress(verdict.redirectURL)
    return fulfill(control, paused, new Response(null, { status: 307, headers: { location } }))
  }
  const response = await protocol.answer(toFetch(paused))
  if (response) return fulfill(control, paused, response)
  await control.send('Fetch.continueRequest', { requestId: paused.requestId })
}

function mayNavigate(paused: PausedRequest): boolean {
  const frame = frameOf(paused.frameId)
  if (!frame || paused.resourceType !== 'Document') return true
  return frame.owner.mayNavigate({
    url: toAppAddress(paused.request.url),
    isMainFrame: frame.isMainFrame,
    isRedirect: paused.redirectedRequestId !== undefined,
  })
}

function describe({ request, frameId, resourceType }: PausedRequest): OnBeforeRequestListenerDetails {
  const frame = frameOf(frameId)
  const documentType = frame?.isMainFrame === false ? 'subFrame' : 'mainFrame'
  requestCount += 1
  return {
    id: requestCount,
    url: toAppAddress(request.url),
    method: request.method,
    ...(frame ? { webContentsId: frame.owner.id } : {}),
    resourceType: resourceType === 'Document' ? documentType : (resourceTypes.get(resourceType) ?? 'other'),
    referrer: toAppAddress(request.headers.Referer ?? ''),
    timestamp: Date.now(),
    uploadData: [],
  }
}

function toFetch({ request }: PausedRequest): { url: string; init: RequestInit } {
  const { method, headers, postDataEntries } = request
  const chunks = (postDataEntries ?? []).map(({ bytes }) => Buffer.from(bytes ?? '', 'base64'))
  const body = chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}
  return { url: request.url, init: { method, headers, ...body } }
}

async function fulfill(control: DebuggerSession, { requestId }: PausedRequest, response: Response): Promise<void> {
  await control.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value: toChromiumHeader(value) })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  })
}

// "No content" keeps the document that is there, as preventDefault does in Electron.
function keepDocument(control: DebuggerSession, paused: PausedRequest): Promise<void> {
  return fulfill(control, paused, new Response(null, { status: 204 }))
}

function fail(
  control: DebuggerSession,
  { requestId }: PausedRequest,
  errorReason: 'Aborted' | 'BlockedByClient' | 'Failed',
) {
  // The page that asked may be gone by now, and its request with it.
  control.send('Fetch.failRequest', { requestId, errorReason }).catch(() => undefined)
}
