import type { ResolveHook } from 'node:module'

const surface = new URL('./electron.ts', import.meta.url).href

/** Module hook, run in Node's loader thread: `import 'electron'` gives the stand-in. */
export const resolve: ResolveHook = (specifier, context, next) =>
  specifier === 'electron' || specifier === 'electron/main'
    ? { url: surface, shortCircuit: true }
    : next(specifier, context)
