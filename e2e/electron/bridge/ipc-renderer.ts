import type { Codec } from './codec.ts'
import type { ToMain, ToPreload } from './messages.ts'

type Listener = (event: object, ...values: unknown[]) => void

/** The part of `ipcRenderer` that is modelled. */
export type IpcRenderer = {
  invoke(channel: string, ...values: unknown[]): Promise<unknown>
  send(channel: string, ...values: unknown[]): void
  on(channel: string, listener: Listener): IpcRenderer
  once(channel: string, listener: Listener): IpcRenderer
  off(channel: string, listener: Listener): IpcRenderer
  removeListener(channel: string, listener: Listener): IpcRenderer
  removeAllListeners(channel: string): IpcRenderer
}

/** The preload's end of the pipe to the main process. */
export type Pipe = { ipcRenderer: IpcRenderer; receive(text: string): void; reportError(error: unknown): void }

/**
 * Makes `ipcRenderer` over a function that takes text to the main process. The source is sent to the page's
 * isolated world, so it must not use anything from outside itself.
 */
export function createPipe(codec: Codec, write: (text: string) => void): Pipe {
  type Waiting = { resolve(value: unknown): void; reject(error: Error): void }
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Listener[]>()
  let count = 0

  const post = (kind: ToMain['kind'], channel: string, values: unknown[]): number => {
    count += 1
    const message: ToMain = { id: count, kind, channel, values }
    write(codec.encode(message))
    return count
  }

  const remove = (channel: string, listener: Listener): IpcRenderer => {
    const kept = (listeners.get(channel) ?? []).filter((other) => other !== listener)
    listeners.set(channel, kept)
    return ipcRenderer
  }

  const ipcRenderer: IpcRenderer = {
    invoke: (channel, ...values) =>
      new Promise((resolve, reject) => {
        waiting.set(post('invoke', channel, values), { resolve, reject })
      }),
    send: (channel, ...values) => {
      post('send', channel, values)
    },
    on: (channel, listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    once: (channel, listener) => {
      const onlyOnce: Listener = (...values) => {
        remove(channel, onlyOnce)
        listener(...values)
      }
      return ipcRenderer.on(channel, onlyOnce)
    },
    off: remove,
    removeListener: remove,
    removeAllListeners: (channel) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  }

  const receive = (text: string): void => {
    const message = codec.decode(text) as ToPreload
    if (message.kind === 'message') {
      for (const listener of listeners.get(message.channel) ?? []) listener({ ports: [] }, ...message.values)
      return
    }
    const promise = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) promise?.resolve(message.value)
    else promise?.reject(new Error(message.error))
  }

  const reportError = (error: unknown): void => {
    post('preload-error', '', [error instanceof Error ? (error.stack ?? error.message) : String(error)])
  }
  return { ipcRenderer, receive, reportError }
}
