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

/** Lets work in the background and what an analyst waits for take turns. */
export class Turns {
  readonly #whileAwaited = makePause()
  readonly #inBackground = makePause()
  readonly #standing = new Set<() => void>()
  #awaited = 0
  #heardAt = Number.NEGATIVE_INFINITY

  /** Tells that an analyst has just asked for something. */
  heard(): void {
    this.#heardAt = performance.now()
  }

  /** Milliseconds since an analyst asked for something last. */
  get stillness(): number {
    return performance.now() - this.#heardAt
  }

  /** The pause of work in the background: it lets messages in, and goes on once nothing is awaited any more. */
  readonly pause = async (): Promise<void> => {
    await this.#inBackground()
    while (this.#awaited > 0) await new Promise<void>((goOn) => this.#standing.add(goOn))
  }

  /** Does awaited work, while that in the background stands still. It may pause to let messages in, and must not wait for what goes on in the background. */
  async first<Value>(work: (pause: () => Promise<void>) => Promise<Value>): Promise<Value> {
    this.#awaited += 1
    try {
      return await work(this.#whileAwaited)
    } finally {
      this.#awaited -= 1
      if (this.#awaited === 0) this.#goOn()
    }
  }

  #goOn(): void {
    for (const goOn of this.#standing) goOn()
    this.#standing.clear()
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
