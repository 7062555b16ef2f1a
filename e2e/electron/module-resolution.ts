import Module from 'node:module'

// Node's loader of CommonJS modules, which has no public hook in Node 20.
const loadName = '_load'
type Load = (request: string, ...rest: unknown[]) => unknown

/** Makes both `import 'electron'` and `require('electron')` give the stand-in in this process. */
export function resolveElectronTo(standIn: object): void {
  Module.register(new URL('./module-hook.ts', import.meta.url))
  const loader = Module as unknown as { [loadName]: Load }
  const load = loader[loadName]
  loader[loadName] = function loadOrStandIn(request, ...rest) {
    return request === 'electron' || request === 'electron/main' ? standIn : load.call(this, request, ...rest)
  }
}
