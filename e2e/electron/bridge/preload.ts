import { randomUUID } from 'node:crypto'
import fs from 'node:fs'
import type { IpcMessage } from '../api/ipc-main.ts'
import type { WindowPage } from '../chromium/window-page.ts'
import { createCodec } from './codec.ts'
import { createContextBridge } from './context-bridge.ts'
import { createPipe } from './ipc-renderer.ts'
import { isolatedWorld, pipeNames } from './isolated-world.ts'
import { mainWorld } from './main-world.ts'
import type { ToMain, ToPreload } from './messages.ts'

/** What the main process does with what comes out of a preload script. */
export type PreloadListener = {
  onMessage(message: IpcMessage): Promise<unknown>
  onError(error: Error): void
}

/** Sends a message into the preload's world. */
export type Send = (channel: string, values: unknown[]) => void

const worldName = 'electron-preload'
const codec = createCodec()

/** Runs a preload script in an isolated world of every document the window loads. */
export async function installPreload(window: WindowPage, file: string, listener: PreloadListener): Promise<Send> {
  const { session, targetId } = window
  const contexts = new Set<number>()
  let currentContext: number | undefined

  const write = (contextId: number | undefined, message: ToPreload): void => {
    if (contextId === undefined || !contexts.has(contextId)) return
    session
      .send('Runtime.callFunctionOn', {
        executionContextId: contextId,
        functionDeclaration: `function (text) { globalThis[${JSON.stringify(pipeNames.in)}](text) }`,
        arguments: [{ value: codec.encode(message) }],
      })
      // The document may have gone between the check and the call.
      .catch(() => undefined)
  }

  const receive = async (contextId: number, text: string): Promise<void> => {
    const { id, kind, channel, values } = codec.decode(text) as ToMain
    if (kind === 'preload-error') return listener.onError(new Error(String(values[0])))
    try {
      const value = await listener.onMessage({ kind, channel, values })
      write(contextId, { kind: 'answer', id, value })
    } catch (error) {
      write(contextId, { kind: 'answer', id, error: error instanceof Error ? error.message : String(error) })
    }
  }

  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== worldName || context.auxData?.frameId !== targetId) return
    contexts.add(context.id)
    currentContext = context.id
  })
  session.on('Runtime.executionContextDestroyed', ({ executionContextId }) => contexts.delete(executionContextId))
  session.on('Runtime.executionContextsCleared', () => contexts.clear())
  session.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name === pipeNames.out) void receive(executionContextId, payload)
  })

  const key = randomUUID()
  await session.send('Runtime.addBinding', { name: pipeNames.out, executionContextName: worldName })
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: mainWorldSource(key) })
  await session.send('Page.addScriptToEvaluateOnNewDocument', {
    source: isolatedWorldSource(key, fs.readFileSync(file, 'utf8')),
    worldName,
  })
  return (channel, values) => write(currentContext, { kind: 'message', channel, values })
}

// tsx marks functions with a helper to keep their names, which does not exist in a page.
// Frames within the page get no preload, as in Electron.
const inTopFrame = (source: string): string => `if (window.top === window) {
  const __name = (value) => value;
  ${source}
}`

function mainWorldSource(key: string): string {
  return inTopFrame(`(${mainWorld})(${JSON.stringify(key)})`)
}

function isolatedWorldSource(key: string, preload: string): string {
  const { arch, platform } = process
  const { electron, node, chrome } = process.versions
  const processFacts = {
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    arch,
    platform,
    versions: { electron, node, chrome },
    env: {},
    argv: [],
  }
  return inTopFrame(`(${isolatedWorld})({
    outName: ${JSON.stringify(pipeNames.out)},
    inName: ${JSON.stringify(pipeNames.in)},
    processFacts: ${JSON.stringify(processFacts)},
    createPipe: (write) => (${createPipe})((${createCodec})(), write),
    contextBridge: (${createContextBridge})(${JSON.stringify(key)}),
    preload(require, process, module) {
      const exports = module.exports
      ${preload}
    },
  })`)
}
