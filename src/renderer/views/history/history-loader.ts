import { type Failure, fail } from '#core/lib/result.ts'
import type { HistoryLine } from '#engine/answers.ts'
import type { Engine } from '#engine/api.ts'
import { missingPages, pageSize, type Span, withRows } from '#renderer/engine/row-pages.ts'

type Pages = ReadonlyMap<number, readonly HistoryLine[]>

/** What is known of the history so far. Every change gives a new object. */
export interface LoadedHistory {
  /** How many changes there are; the newest has this sequence number. */
  readonly total: number
  readonly pages: Pages
  readonly failure: Failure | null
}

/** Lines asked for around those in sight. */
const margin = 40

/** The change with a sequence number; undefined while it is on its way. */
export function lineOf({ pages }: LoadedHistory, seq: number): HistoryLine | undefined {
  return pages.get(Math.floor((seq - 1) / pageSize))?.[(seq - 1) % pageSize]
}

/**
 * Loads the lines of history as they come into sight. Changes are only ever added, so pages are counted from the oldest: what has been loaded
 * stays where it is while the case grows.
 */
export class HistoryLoader {
  readonly #engine: Pick<Engine, 'history'>
  readonly #listeners = new Set<() => void>()
  #loaded: LoadedHistory
  #span: Span
  #isLoading = false

  constructor(engine: Pick<Engine, 'history'>, total: number) {
    this.#engine = engine
    this.#loaded = { total, pages: new Map(), failure: null }
    this.#span = { first: total - margin, last: total }
  }

  readonly snapshot = (): LoadedHistory => this.#loaded

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Tells how many changes there are now. */
  grow(total: number): void {
    if (total <= this.#loaded.total) return
    this.#set({ total })
    void this.#fill()
  }

  /** Tells which changes are in sight, by their sequence numbers. */
  show(oldest: number, newest: number): void {
    this.#span = { first: oldest - 1, last: newest - 1 }
    void this.#fill()
  }

  /** One question is under way at a time, so a fast scroll asks only where it ends up. */
  async #fill(): Promise<void> {
    if (this.#isLoading) return
    this.#isLoading = true
    for (let window = this.#missing(); window !== null; window = this.#missing()) {
      const { total } = this.#loaded
      const count = Math.min(window.count, total - window.offset)
      const answer = await this.#ask(total - window.offset - count, count)
      if (!answer.ok) {
        this.#set({ failure: answer })
        break
      }
      // What was added meanwhile shifts the answer, which counts from the newest; then it is asked for again.
      if (answer.value.total > total) {
        this.#set({ total: answer.value.total })
        continue
      }
      const oldestFirst = answer.value.lines.toReversed()
      this.#set({ pages: withRows(this.#loaded.pages, window.offset, oldestFirst), failure: null })
      if (oldestFirst.length < count) break
    }
    this.#isLoading = false
  }

  #missing() {
    const { total, pages } = this.#loaded
    const span = { first: this.#span.first - margin, last: this.#span.last + margin }
    // The newest page has room for more: it is whole when it holds all that there is by now.
    const isWhole = (page: number) => (pages.get(page)?.length ?? 0) >= Math.min(pageSize, total - page * pageSize)
    return missingPages(span, total, isWhole)
  }

  async #ask(offset: number, count: number): ReturnType<Engine['history']> {
    try {
      return await this.#engine.history({ offset, count })
    } catch (error) {
      return fail('unanswered', `The history could not be read: ${String(error)}. Reload the window.`)
    }
  }

  #set(change: Partial<LoadedHistory>): void {
    this.#loaded = { ...this.#loaded, ...change }
    for (const listener of this.#listeners) listener()
  }
}
