/// <reference lib="dom" />
import type { ContextBridge } from './context-bridge.ts'
import type { Pipe } from './ipc-renderer.ts'

/** Names, in the isolated world only, of the functions that carry text out of it and into it. */
export const pipeNames = { out: 'electronStandInOut', in: 'electronStandInIn' } as const

/** Everything the isolated world is made of. */
export type IsolatedWorldParts = {
  outName: string
  inName: string
  processFacts: object
  createPipe(write: (text: string) => void): Pipe
  contextBridge: ContextBridge
  preload(require: (name: string) => unknown, process: object, module: { exports: object }): void
}

/**
 * Runs a preload script with what Electron gives a sandboxed one. The source is sent to the page's isolated world,
 * so it must not use anything from outside itself.
 */
export function isolatedWorld(parts: IsolatedWorldParts): void {
  const world = globalThis as unknown as Record<string, (text: string) => void>
  const write = world[parts.outName]
  if (!write) throw new Error('electron stand-in: the preload has no way out')
  delete world[parts.outName]
  const { ipcRenderer, receive, reportError } = parts.createPipe(write)
  world[parts.inName] = receive

  const strict = <Model extends object>(name: string, model: Model): Model =>
    new Proxy(model, {
      get(target, member): unknown {
        if (typeof member === 'symbol' || member in target || member === 'then') return Reflect.get(target, member)
        throw new Error(`electron stand-in: ${name}.${member} is not modelled`)
      },
    })
  const electron = strict('electron', {
    contextBridge: strict('contextBridge', parts.contextBridge),
    ipcRenderer: strict('ipcRenderer', ipcRenderer),
  })
  const require = (name: string): unknown => {
    if (name === 'electron' || name === 'electron/renderer') return electron
    throw new Error(`module not found: ${name}`)
  }
  try {
    parts.preload(require, strict('process', parts.processFacts), { exports: {} })
  } catch (error) {
    reportError(error)
  }
}
