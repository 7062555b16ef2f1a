/** How long work in the background goes on before it lets messages in, in milliseconds. */
const backgroundSlice = 8

/** The same for work that an analyst waits for. It takes turns with what goes on in the background, and is to have most of the time. */
export const awaitedSlice = 40

/**
 * Makes a function that long work calls often: it gives way to waiting messages once a slice of time is used up, and else returns
 * at once. A message channel is used since timers are clamped to 4 ms when nested.
 */
export function makePause(slice = backgroundSlice): () => Promise<void> {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < slice) return
    await giveWay()
    since = performance.now()
  }
}

function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}
