import type { WorkStep } from '#engine/api.ts'
import type { FollowedWork, WorkState } from '../components/work-progress.tsx'

/** Work that has come this far by then is over in a moment, and not told of. */
const nearlyDone = 0.7

/** Work on many records while it goes on. `onNoticed` is called once, when it has gone on for `after` milliseconds and there is more to do. */
export class LongWork implements FollowedWork {
  readonly #onNoticed: () => void
  readonly #after: number
  readonly #listeners = new Set<() => void>()
  #state: WorkState = { share: 0, canBeCancelled: true }
  #isCancelled = false
  #isOver = false
  #noticing: ReturnType<typeof setTimeout> | undefined

  constructor(onNoticed: () => void, after: number) {
    this.#onNoticed = onNoticed
    this.#after = after
  }

  readonly read = (): WorkState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly cancel = (): void => {
    this.#isCancelled = true
    this.#set({ ...this.#state, canBeCancelled: false })
  }

  /** For the engine. */
  readonly sink = (share: number, step: WorkStep = 'reading'): boolean => {
    this.#set({ share, canBeCancelled: step !== 'writing' && !this.#isCancelled })
    this.#noticing ??= setTimeout(() => {
      if (!this.#isOver && this.#state.share < nearlyDone) this.#onNoticed()
    }, this.#after)
    return !this.#isCancelled
  }

  /** Tells that the work is over, so that nobody is told of it any more. */
  end(): void {
    this.#isOver = true
    clearTimeout(this.#noticing)
  }

  #set(state: WorkState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
