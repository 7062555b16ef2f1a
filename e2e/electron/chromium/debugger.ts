import { EventEmitter } from 'node:events'
import type { Readable, Writable } from 'node:stream'
import type { CDPSession } from '@playwright/test'

/** A session of Chromium's debugging protocol, with the commands and events Playwright has types for. */
export type DebuggerSession = Pick<CDPSession, 'on' | 'once' | 'send'>

/** A connection to Chromium's debugger: one session with the browser, and one with each page that is attached to. */
export type DebuggerConnection = {
  readonly browser: DebuggerSession
  attach(targetId: string): Promise<DebuggerSession>
}

type Message = {
  id?: number
  sessionId?: string
  method?: string
  params?: unknown
  result?: unknown
  error?: { message: string }
}
type Waiting = { method: string; resolve(result: unknown): void; reject(error: Error): void }

/**
 * Speaks to Chromium's debugger over a pair of pipes. Playwright's own client will not do: it knows pages only once
 * they have loaded something, and a window must be prepared before that.
 */
export function connectToDebugger(toChromium: Writable, fromChromium: Readable): DebuggerConnection {
  const waiting = new Map<number, Waiting>()
  const emitters = new Map<string, EventEmitter>()
  let count = 0

  const createSession = (sessionId: string | undefined): DebuggerSession => {
    const emitter = new EventEmitter()
    emitter.setMaxListeners(0)
    emitters.set(sessionId ?? '', emitter)
    const send = (method: string, params: object = {}): Promise<unknown> => {
      count += 1
      const id = count
      toChromium.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`)
      return new Promise((resolve, reject) => waiting.set(id, { method, resolve, reject }))
    }
    // Playwright's types say which method gives what; nothing here depends on it.
    return Object.assign(emitter, { send }) as unknown as DebuggerSession
  }

  const receive = (text: string): void => {
    const { id, sessionId, method, params, result, error } = JSON.parse(text) as Message
    if (method !== undefined) {
      emitters.get(sessionId ?? '')?.emit(method, params)
      return
    }
    const command = waiting.get(id ?? 0)
    waiting.delete(id ?? 0)
    if (error) command?.reject(new Error(`${command.method}: ${error.message}`))
    else command?.resolve(result)
  }
  readMessages(fromChromium, receive)
  // Writing to a Chromium that is gone is noticed where it is waited for.
  toChromium.on('error', () => undefined)
  fromChromium.on('close', () => {
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Chromium is gone`))
    waiting.clear()
  })

  const browser = createSession(undefined)
  browser.on('Target.detachedFromTarget', ({ sessionId }) => emitters.delete(sessionId))
  return {
    browser,
    async attach(targetId) {
      const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true })
      return createSession(sessionId)
    },
  }
}

// Messages are parted by a zero byte, which never occurs within one.
function readMessages(stream: Readable, receive: (text: string) => void): void {
  let parts: Buffer[] = []
  stream.on('data', (chunk: Buffer) => {
    let start = 0
    for (let end = chunk.indexOf(0); end >= 0; end = chunk.indexOf(0, start)) {
      parts.push(chunk.subarray(start, end))
      const text = Buffer.concat(parts).toString()
      parts = []
      start = end + 1
      receive(text)
    }
    parts.push(chunk.subarray(start))
  })
}
