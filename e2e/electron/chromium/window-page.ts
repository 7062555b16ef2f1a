import { runningChromium } from './chromium.ts'
import type { DebuggerSession } from './debugger.ts'

/** The page behind a window. */
export type WindowPage = { readonly session: DebuggerSession; readonly targetId: string }

/** How large a page is, and how much it is enlarged. */
export type PageSize = { width: number; height: number; zoom: number }

/** A window that a page wants to open. */
export type WindowOpening = { url: string; windowName: string; windowFeatures: string[] }

// Calls of window.open, and clicks on links that open a window, are told to the stand-in instead of being carried out;
// the call gives null, as a refused one does in Electron. What is left (forms, mostly) is closed: see popups.ts.
const openingBinding = 'electronStandInOpen'
const tellOpening = `{
  const tell = globalThis.${openingBinding}
  delete globalThis.${openingBinding}
  const open = window.open
  const staysHere = (name) => ['', '_self', '_parent', '_top'].includes(name)
  window.open = function (address = '', name = '_blank', features = '') {
    if (staysHere(name)) return Reflect.apply(open, this, [address, name, features])
    const url = address === '' ? 'about:blank' : new URL(address, document.baseURI).href
    tell(JSON.stringify({ url, windowName: name, windowFeatures: features === '' ? [] : features.split(',') }))
    return null
  }
  window.addEventListener('click', (event) => {
    const link = event.composedPath().find((node) => node instanceof HTMLAnchorElement && node.href !== '')
    if (!link || event.defaultPrevented || staysHere(link.target)) return
    event.preventDefault()
    tell(JSON.stringify({ url: link.href, windowName: link.target, windowFeatures: [] }))
  })
}`

// A request for this page is never answered: until its window loads something, the page has no document, and
// Playwright does not report it, just as it does not report a window of Electron's.
const openingPage = 'https://opening--stand-in.invalid/'

/** Whether a request is for the page of a window that has loaded nothing yet. */
export const isOpeningPage = (url: string): boolean => url === openingPage

/** Opens an empty page for a window. */
export async function openWindowPage(size: PageSize): Promise<WindowPage> {
  const { attach, browser } = runningChromium()
  const { targetId } = await browser.send('Target.createTarget', { url: openingPage })
  const session = await attach(targetId)
  await session.send('Page.enable')
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: tellOpening })
  await session.send('Runtime.enable')
  await session.send('Runtime.addBinding', { name: openingBinding })
  await resizePage(session, size)
  return { session, targetId }
}

/** Calls the listener whenever the page's script or one of its links wants to open a window. */
export function onWindowOpening(session: DebuggerSession, listener: (opening: WindowOpening) => void): void {
  session.on('Page.windowOpen', listener)
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === openingBinding) listener(JSON.parse(payload) as WindowOpening)
  })
}

/** Makes the page as large as its window, with Electron's kind of zoom: larger text in the same window. */
export async function resizePage(session: DebuggerSession, { width, height, zoom }: PageSize): Promise<void> {
  await session.send('Emulation.setDeviceMetricsOverride', {
    width: Math.round(width / zoom),
    height: Math.round(height / zoom),
    deviceScaleFactor: zoom,
    mobile: false,
  })
}

/** Loads an address; done when the page has loaded. */
export async function navigate(session: DebuggerSession, address: string): Promise<void> {
  const loaded = new Promise<void>((resolve) => session.once('Page.loadEventFired', () => resolve()))
  const { errorText } = await session.send('Page.navigate', { url: address })
  if (errorText) throw new Error(`${errorText.replace('net::', '')} loading '${address}'`)
  await loaded
}

/** The value of an expression in the page. */
export async function evaluate(session: DebuggerSession, expression: string): Promise<unknown> {
  const options = { expression, awaitPromise: true, returnByValue: true, userGesture: true }
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', options)
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as unknown
}
