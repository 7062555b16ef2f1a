import { EventEmitter } from 'node:events'
import type { IpcMain, IpcMainEvent, IpcMainInvokeEvent, WebContents } from 'electron'
import { preventable } from '../lib/preventable.ts'
import { presentAs, strict } from '../lib/strict.ts'

type Handler = Parameters<IpcMain['handle']>[1]

/** A message of a preload script. */
export type IpcMessage = { kind: 'invoke' | 'send'; channel: string; values: unknown[] }

// sendSync and ports are not modelled: `returnValue` and `postMessage` are missing, so touching them throws.
type EventMember = 'frameId' | 'ports' | 'processId' | 'reply' | 'sender' | 'senderFrame' | 'type'

/** Electron's `ipcMain`. */
class StandInIpcMain extends EventEmitter implements Pick<IpcMain, 'handle' | 'handleOnce' | 'removeHandler'> {
  private readonly handlers = new Map<string, Handler>()

  handle(channel: string, handler: Handler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.handlers.set(channel, handler)
  }

  handleOnce(channel: string, handler: Handler): void {
    this.handle(channel, (event, ...values: unknown[]) => {
      this.removeHandler(channel)
      return handler(event, ...values) as unknown
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** Hands a message to the app's listeners; the result is what `invoke` gives. Throws what `invoke` rejects with. */
  async receive(sender: WebContents, message: IpcMessage): Promise<unknown> {
    const { kind, channel, values } = message
    const model = {
      ...preventable({}),
      type: 'frame' as const,
      frameId: 1,
      processId: 1,
      ports: [],
      sender,
      senderFrame: sender.mainFrame,
      reply: (replyChannel: string, ...replies: unknown[]) => sender.send(replyChannel, ...replies),
    }
    const event = strict('IpcMainEvent', model)
    if (kind === 'send') {
      this.emit(channel, presentAs<IpcMainEvent, EventMember>(event), ...values)
      return undefined
    }
    try {
      const handler = this.handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      return (await handler(presentAs<IpcMainInvokeEvent>(event), ...values)) as unknown
    } catch (error) {
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error })
    }
  }
}

/** Electron's `ipcMain`. */
export const ipcMain = strict('ipcMain', new StandInIpcMain())
