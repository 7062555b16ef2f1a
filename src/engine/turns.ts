import { makePause } from './pause.ts'

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
