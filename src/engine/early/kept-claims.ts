import { z } from 'zod'
import type { Patch } from '#core/journal/diff.ts'
import { CaseState } from '#core/journal/state.ts'
import { Claim } from '#core/model/claim.ts'
import type { IndexedTable, Indexes } from '#core/model/indexes.ts'
import type { Reader } from '#core/model/reader.ts'
import type { IdOf, RecordOf, Table } from '#core/model/tables.ts'
import { amendKept, type KeptAnswers, keptOfKind } from '../screen.ts'

/** Thrown where a plan asks for what is not known before the records are read. */
export class NotKept extends Error {}

const Rows = z.looseObject({ rows: z.array(z.looseObject({ id: z.string() })) })
const Detail = z.looseObject({ claim: Claim })
const Summary = z.looseObject({ seq: z.number(), undo: z.string().nullable(), redo: z.string().nullable() })

/**
 * The claims of which the kept screen has everything. A plan may read them as it reads the case; where it asks for anything else, or whether there is anything
 * else, `NotKept` is thrown, so that what it gives holds for the whole case.
 */
export class KeptClaims implements Reader {
  readonly #kept: KeptAnswers
  readonly #claims = new CaseState()

  constructor(kept: KeptAnswers) {
    this.#kept = kept
    const found = keptOfKind(kept, 'claim').flatMap(([, answer]) => Detail.safeParse(answer).data?.claim ?? [])
    this.#claims.apply({ claims: { added: found, updated: [], removed: [] } })
  }

  byId<Name extends Table>(table: Name, id: IdOf<Name>): RecordOf<Name> | undefined {
    const found = this.#claims.byId(table, id)
    if (found === undefined) throw new NotKept(`${table} ${id} is not on the screen.`)
    return found
  }

  where<Name extends IndexedTable>(table: Name, _index: Indexes[Name], _key: string): readonly RecordOf<Name>[] {
    throw new NotKept(`Which ${table} there are is not on the screen.`)
  }

  all<Name extends Table>(table: Name): Iterable<RecordOf<Name>> {
    throw new NotKept(`Which ${table} there are is not on the screen.`)
  }

  count(table: Table): number {
    throw new NotKept(`How many ${table} there are is not on the screen.`)
  }

  /** Makes changes that entry `seq` made to some of the claims, here and in what is kept of the screen; what is counted from claims stays as it was. */
  amend(changes: readonly (readonly [from: Patch<'claims'>, to: Patch<'claims'>])[], seq: number, words: string): void {
    this.#claims.apply({ claims: { added: [], updated: changes, removed: [] } })
    const patches = new Map<string, Patch<'claims'>>(changes.map(([, to]) => [to.id, to]))
    amendKept(this.#kept, 'claim', (answer) => {
      const detail = Detail.safeParse(answer).data
      return detail === undefined ? answer : { ...detail, claim: { ...detail.claim, ...patches.get(detail.claim.id) } }
    })
    amendKept(this.#kept, 'rows', (answer) => {
      const page = Rows.safeParse(answer).data
      return page === undefined
        ? answer
        : { ...page, rows: page.rows.map((row) => ({ ...row, ...patches.get(row.id) })) }
    })
    amendKept(this.#kept, 'summary', (answer) => {
      const summary = Summary.safeParse(answer).data
      return summary === undefined ? answer : { ...summary, seq, undo: words, redo: null }
    })
  }
}
