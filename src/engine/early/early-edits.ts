import type { Planned } from '#core/commands/command.ts'
import { planCommand } from '#core/commands/registry.ts'
import type { Diff, Patch } from '#core/journal/diff.ts'
import { ok, type Result } from '#core/lib/result.ts'
import type { Claim } from '#core/model/claim.ts'
import { Sha256 } from '#core/model/ids.ts'
import type { Committed } from '../api.ts'
import { contextOf, newEntry } from '../commit/new-entry.ts'
import { prepareChange } from '../commit/prepare-change.ts'
import { Journal } from '../journal/journal.ts'
import type { PageDecoder } from '../journal/page-codec.ts'
import type { JournalPort } from '../journal/port.ts'
import type { KeptAnswers } from '../screen.ts'
import type { StoredState } from '../store/database.ts'
import { KeptClaims, NotKept } from './kept-claims.ts'

/** The fields of a claim that rows show as they are, and that nothing is counted or found by before the records are read. */
const plainFields: ReadonlySet<string> = new Set<keyof Claim>([
  'id',
  'kind',
  'status',
  'credibility',
  'likelihood',
  'confidence',
  'occurred',
  'updatedAt',
])

/** An edit of few records has no pages, and none of them reads any. */
const noPages: PageDecoder = {
  decode() {
    throw new Error('An edit made before the records are read has no pages.')
  },
}

/**
 * Edits of claims that the screen shows, made while the records are still being read: grades, kinds and dates. Each is planned from what was kept of
 * the screen and flushed to the journal, as in a session. The store does not follow, so that opening finds the entries in the journal afterwards and makes
 * their changes, as it does with any that the store has not seen (SPEC J-15).
 */
export class EarlyEdits {
  readonly #claims: KeptClaims
  readonly #journal: Journal
  readonly #actor: string
  readonly #onCommitted: (seq: number) => void
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
    this.#claims = new KeptClaims(kept)
    const { seq, hash, size } = stored
    this.#journal = new Journal(port, { seq, hash: Sha256.parse(hash), size }, noPages)
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
    const context = contextOf(this.#actor)
    const planned = this.#plan(() => planCommand(name, payload, this.#claims, context))
    if (planned === null || !planned.ok) return planned
    const { diff, words, payload: understood } = planned.value
    const changes = plainChanges(diff)
    if (changes === null) return null
    if (changes.length === 0) return ok({ seq: this.#journal.tail.seq, words, records: 0 })
    const prepared = await prepareChange(diff, words, this.#claims, async () => ok(null))
    if (!prepared.ok) return prepared
    const named = { command: name, origin: 'user', words, payload: understood } as const
    const appended = await this.#journal.append(newEntry(named, prepared.value.rest, context))
    if (!appended.ok) return appended
    const { seq } = appended.value
    this.#count += 1
    this.#claims.amend(changes, seq, words)
    this.#onCommitted(seq)
    return ok({ seq, words, records: changes.length })
  }

  #plan(plan: () => Result<Planned>): Result<Planned> | null {
    try {
      return plan()
    } catch (error) {
      if (error instanceof NotKept) return null
      throw error
    }
  }
}

/** What a diff changes when it changes nothing but plain fields of claims; else null. */
function plainChanges(diff: Diff): readonly (readonly [from: Patch<'claims'>, to: Patch<'claims'>])[] | null {
  const { claims, ...others } = diff
  if (Object.keys(others).length > 0) return null
  if (claims === undefined) return []
  const isPlain = claims.updated.every(([, to]) => Object.keys(to).every((field) => plainFields.has(field)))
  return isPlain && claims.added.length + claims.removed.length === 0 ? claims.updated : null
}
