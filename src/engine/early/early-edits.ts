import type { Result } from '#core/lib/result.ts'
import type { Committed } from '../api.ts'
import type { JournalPort } from '../journal/port.ts'
import type { KeptAnswers } from '../screen.ts'
import type { StoredState } from '../store/database.ts'
import type { EarlyWork } from './early-work.ts'

/**
 * Edits of claims that the screen shows, made while the records are still being read: grades, kinds and dates. Each is planned from what was kept of
 * the screen and flushed to the journal, as in a session. The store does not follow, so that opening finds the entries in the journal afterwards and makes
 * their changes, as it does with any that the store has not seen (SPEC J-15).
 */
export class EarlyEdits {
  readonly #kept: KeptAnswers
  readonly #port: JournalPort
  readonly #stored: StoredState
  readonly #actor: string
  readonly #onCommitted: (seq: number) => void
  #work: Promise<EarlyWork> | null = null
  #isOpen = true
  #count = 0
  #turn: Promise<unknown> = Promise.resolve()

  /** `stored`: where the journal ends, and the store with it. */
  constructor(
    kept: KeptAnswers,
    port: JournalPort,
    stored: StoredState,
    actor: string,
    onCommitted: (seq: number) => void,
  ) {
    this.#kept = kept
    this.#port = port
    this.#stored = stored
    this.#actor = actor
    this.#onCommitted = onCommitted
  }

  /** How many were made. */
  get count(): number {
    return this.#count
  }

  /**
   * Runs a command; resolves when its change is flushed to the journal. Null, with nothing changed, when it has to wait for the records. Then all that
   * come after it wait as well: commands are run in the order in which they were given.
   */
  run(name: string, payload: unknown): Promise<Result<Committed> | null> {
    const turn = this.#turn.then(async () => {
      const done = this.#isOpen ? await this.#edit(name, payload) : null
      this.#isOpen &&= done !== null
      return done
    })
    this.#turn = turn.catch(() => null)
    return turn
  }

  /** Ends it; resolves when all edits that are under way are made. From then on the journal is the opening's alone. */
  async end(): Promise<void> {
    const ended = this.#turn.then(() => {
      this.#isOpen = false
    })
    this.#turn = ended
    await ended
  }

  async #edit(name: string, payload: unknown): Promise<Result<Committed> | null> {
    this.#work ??= this.#load()
    const done = await (await this.#work).edit(name, payload)
    if (done?.ok !== true || done.value.records === 0) return done
    this.#count += 1
    this.#onCommitted(done.value.seq)
    return done
  }

  /** What plans commands is large, and hardly an opening sees an edit so early. */
  async #load(): Promise<EarlyWork> {
    const { EarlyWork } = await import('./early-work.ts')
    return new EarlyWork(this.#kept, this.#port, this.#stored, this.#actor)
  }
}
