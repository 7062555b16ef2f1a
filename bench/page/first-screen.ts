import { paintLines } from './paint.ts'

declare global {
  interface Window {
    /** Milliseconds from the navigation until the first screen was painted. */
    firstScreen?: number
  }
}

/** The least that a page can do to show a first screen: a worker reads its bytes from a private file, and it is painted as plain lines. */
const worker = new Worker(new URL('../worker/read-first-screen.ts', import.meta.url), { type: 'module' })
worker.addEventListener('message', async ({ data }: MessageEvent<readonly string[]>) => {
  await paintLines(data)
  window.firstScreen = performance.now()
})
