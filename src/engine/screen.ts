import { ok, type Result } from '#core/lib/result.ts'
import type { CaseStore } from './store/case-store.ts'
import type { StoredDerivation } from './store/database.ts'

/** Under what the store keeps the answers; another layout of answers gets another name. */
const name = 'screen-4'

/** What a window asks, in words that are the same whenever it asks the same. */
export interface Question {
  readonly kind: keyof typeof mostOfKind
  readonly text: string
}

/** How many answers of each kind are kept: what one screen shows, and what the few before it showed. */
const mostOfKind = { summary: 1, codebook: 1, rows: 8, 'later rows': 0, claim: 4, source: 2 } as const

/**
 * How long nothing may be asked or changed before the answers are kept, in milliseconds: short where none are kept of the case as it stands, since a case is often closed
 * right after its last edit; else so long that keeping them does not stand between the presses of an analyst who looks around.
 */
const quiet = { nothingKept: 250, others: 1500 } as const

/** Answers by the question, those got last at the end. */
export type Kept = ReadonlyMap<string, unknown>

/** The same while they follow what is changed before the records are read. */
export type KeptAnswers = Map<string, unknown>

/**
 * The answers that a window got last. They are kept with the store, so that the same questions about a case that has not changed since can be
 * answered when it is opened the next time, before its records are read.
 */
export class Screen {
  readonly #store: CaseStore
  #seq: number
  readonly #answers: Map<string, unknown>
  /** Whether answers about the case as it stands are kept. */
  #isKept: boolean
  #timer: ReturnType<typeof setTimeout> | null = null

  /** Begins with what was kept of the last screen, which is answered from there and not asked again. */
  constructor(store: CaseStore, seq: number, kept: Kept) {
    this.#store = store
    this.#seq = seq
    this.#answers = new Map(kept)
    this.#isKept = kept.size > 0
  }

  /** Takes an answer over. */
  remember(question: Question, answer: unknown): void {
    if (mostOfKind[question.kind] === 0) return
    const key = keyOf(question)
    this.#answers.delete(key)
    this.#answers.set(key, answer)
    const ofKind = [...this.#answers.keys()].filter((other) => other.startsWith(prefixOf(question.kind)))
    for (const old of ofKind.slice(0, Math.max(0, ofKind.length - mostOfKind[question.kind]))) this.#answers.delete(old)
    this.#keepSoon()
  }

  /** Forgets every answer, since the case has changed. */
  forget(seq: number): void {
    this.#seq = seq
    this.#isKept = false
    this.#answers.clear()
  }

  close(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #keepSoon(): void {
    this.close()
    this.#timer = setTimeout(() => void this.#keep(), this.#isKept ? quiet.others : quiet.nothingKept)
  }

  /** That it cannot be kept is no fault: the next opening then reads the records first. */
  async #keep(): Promise<Result<null>> {
    this.#isKept = true
    return await this.#store.keep({ name, seq: this.#seq, value: [...this.#answers] })
  }
}

/** What a store keeps of the last screen; null when it keeps nothing. */
export async function keptScreen(store: CaseStore): Promise<StoredDerivation | null> {
  return await store.derivation(name)
}

/** The answers of a screen that were kept when the case stood at this entry; empty when there are none. */
export function keptAnswers(kept: StoredDerivation | null, seq: number): KeptAnswers {
  return kept !== null && kept.seq === seq && isAnswers(kept.value) ? new Map(kept.value) : new Map()
}

/** What is kept under the name of this layout was written by this program from its own answers. */
function isAnswers(value: unknown): value is readonly (readonly [string, unknown])[] {
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && typeof pair[0] === 'string')
}

/** A kept answer as a result; null when it is not kept. */
export function keptAnswer<Value>(kept: Kept, question: Question): Result<Value> | null {
  return answered(kept.get(keyOf(question)))
}

/** What is kept as an answer of the kind that was asked for, which it is since this program wrote it; null when nothing is kept. */
export function answered<Value>(answer: unknown): Result<Value> | null {
  return isAnswer<Value>(answer) ? ok(answer) : null
}

/** The kept answers to questions of a kind, each with the text of its question. */
export function keptOfKind(kept: Kept, kind: Question['kind']): readonly (readonly [text: string, answer: unknown])[] {
  const prefix = prefixOf(kind)
  return [...kept].flatMap(([key, answer]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), answer]] : []))
}

/** Puts other answers in the place of those of a kind. */
export function amendKept(kept: KeptAnswers, kind: Question['kind'], amend: (answer: unknown) => unknown): void {
  for (const [key, answer] of kept) if (key.startsWith(prefixOf(kind))) kept.set(key, amend(answer))
}

function keyOf({ kind, text }: Question): string {
  return prefixOf(kind) + text
}

function prefixOf(kind: Question['kind']): string {
  return `${kind}: `
}

function isAnswer<Value>(answer: unknown): answer is Value & object {
  return typeof answer === 'object' && answer !== null
}
