import { ok, type Result } from '#core/lib/result.ts'
import type { CaseStore } from './store/case-store.ts'

/** Under what the store keeps the answers; another layout of answers gets another name. */
const name = 'screen-1'

/** More answers than a screen asks for. */
const mostAnswers = 24

/** How long nothing may be asked or changed before the answers are kept, in milliseconds. */
const quiet = 1_000

/**
 * The answers that a window got last. They are kept with the store, so that the same questions about a case that has not changed since can be
 * answered when it is opened the next time, before its records are read.
 */
export class Screen {
  readonly #store: CaseStore
  #seq: number
  readonly #answers = new Map<string, unknown>()
  #timer: ReturnType<typeof setTimeout> | null = null

  constructor(store: CaseStore, seq: number) {
    this.#store = store
    this.#seq = seq
  }

  /** Takes an answer over. */
  remember(question: string, answer: unknown): void {
    this.#answers.delete(question)
    this.#answers.set(question, answer)
    const [oldest] = this.#answers.keys()
    if (this.#answers.size > mostAnswers && oldest !== undefined) this.#answers.delete(oldest)
    this.#keepSoon()
  }

  /** Forgets every answer, since the case has changed. */
  forget(seq: number): void {
    this.#seq = seq
    this.#answers.clear()
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #keepSoon(): void {
    this.close()
    this.#timer = setTimeout(() => void this.#keep(), quiet)
  }

  /** That it cannot be kept is no fault: the next opening then reads the records first. */
  async #keep(): Promise<Result<null>> {
    return await this.#store.keep({ name, seq: this.#seq, value: [...this.#answers] })
  }
}

/** The answers kept when the case stood at this entry, by question; empty when there are none. */
export async function keptAnswers(store: CaseStore, seq: number): Promise<ReadonlyMap<string, unknown>> {
  const kept = await store.derivation(name)
  return kept !== null && kept.seq === seq && isAnswers(kept.value) ? new Map(kept.value) : new Map()
}

/** What is kept under the name of this layout was written by this program from its own answers. */
function isAnswers(value: unknown): value is readonly (readonly [string, unknown])[] {
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string')
}

/** A kept answer as a result. */
export function keptAnswer<Value>(answers: ReadonlyMap<string, unknown>, question: string): Result<Value> | null {
  const answer = answers.get(question)
  return isAnswer<Value>(answer) ? ok(answer) : null
}

function isAnswer<Value>(answer: unknown): answer is Value & object {
  return typeof answer === 'object' && answer !== null
}
