import { IdSet } from '#core/model/id-set.ts'
import type { WorkSink } from '#engine/api.ts'
import type { FollowedWork, WorkState } from '../components/work-progress.tsx'

/** A command on fewer records is over before anyone could read how far it is. */
const many = 50_000

/** Milliseconds that work goes on before it is told of, where nothing says beforehand that there is much to do: most is over by then. */
export const noticeable = 300

/** Work that has come this far by then is over in a moment, and not told of. */
const nearlyDone = 0.7

/** Many records of one table. */
export interface ManyRecords {
  /** As the payload calls them: claims. */
  readonly what: string
  readonly count: number
}

/** What a command is given to change when that is so much that it takes long; else null. */
export function manyIn(payload: object): ManyRecords | null {
  const [found] = Object.entries(payload).flatMap(([what, value]: [string, unknown]) => {
    const count = value instanceof Uint32Array ? IdSet.from(value).size : 0
    return count < many ? [] : [{ what, count }]
  })
  return found ?? null
}

/** Work on many records while it goes on. `onNoticed` is called once, when it has gone on for `after` milliseconds and there is more to do. */
export class LongWork implements FollowedWork {
  readonly #onNoticed: () => void
  readonly #after: number
  readonly #listeners = new Set<() => void>()
  #state: WorkState = { share: 0, canBeCancelled: true }
  #isCancelled = false
  #noticing: ReturnType<typeof setTimeout> | undefined

  constructor(onNoticed: () => void, after = 0) {
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
  readonly sink: WorkSink = (share, step) => {
    this.#set({ share, canBeCancelled: step !== 'writing' && !this.#isCancelled })
    this.#noticing ??= setTimeout(() => {
      if (this.#state.share < nearlyDone) this.#onNoticed()
    }, this.#after)
    return !this.#isCancelled
  }

  /** Tells that the work is over, so that nobody is told of it any more. */
  end(): void {
    clearTimeout(this.#noticing)
  }

  #set(state: WorkState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}
