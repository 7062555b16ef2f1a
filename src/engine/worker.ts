/**
 * The worker that owns an open case. Chromium compiles a worker's first script anew at every start, and takes what that imports later as it compiled it the
 * last time (docs/decisions/0025); so this one does nothing but import the engine, and keeps the messages that come meanwhile.
 */
const early: MessageEvent[] = []
const keep = (event: MessageEvent): void => {
  early.push(event)
}

addEventListener('message', keep)
import('./expose-engine.ts').then(({ exposeEngine }) => {
  removeEventListener('message', keep)
  exposeEngine()
  for (const event of early) dispatchEvent(event)
  // The window hears of an error that nobody has caught, of an import that failed it does not.
}, reportError)
