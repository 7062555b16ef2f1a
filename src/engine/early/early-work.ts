import type { Context, Planned } from '#core/commands/command.ts'
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

/** Plans the edits that are made early, from what is kept of the screen, and writes them to the journal. */
export class EarlyWork {
  readonly #claims: KeptClaims
  readonly #journal: Journal
  readonly #actor: string

  /** `stored`: where the journal ends. */
  constructor(kept: KeptAnswers, port: JournalPort, { seq, hash, size }: StoredState, actor: string) {
    this.#claims = new KeptClaims(kept)
    this.#journal = new Journal(port, { seq, hash: Sha256.parse(hash), size }, noPages)
    this.#actor = actor
  }

  /** Runs a command; resolves when its change is flushed to the journal. Null, with nothing changed, when it has to wait for the records. */
  async edit(name: string, payload: unknown): Promise<Result<Committed> | null> {
    const context = contextOf(this.#actor)
    const planned = this.#plan(name, payload, context)
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
    this.#claims.amend(changes, seq, words)
    return ok({ seq, words, records: changes.length })
  }

  #plan(name: string, payload: unknown, context: Context): Result<Planned> | null {
    try {
      return planCommand(name, payload, this.#claims, context)
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
