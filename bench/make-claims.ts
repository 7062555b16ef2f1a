import { CaseState } from '../src/core/journal/state.ts'
import { type RecordOf, type Table, tables } from '../src/core/model/tables.ts'
import { foundation, MadeCase as Made } from './case/made-case.ts'
import { madeAt } from './case/stamps.ts'

/** The records of a made-up case, by table; what they refer to stands, and every anchor fits its source. */
export type MadeCase = { readonly [Name in Table]: readonly RecordOf<Name>[] }

/** All records at once of the case that `case/made-case.ts` makes; for sizes that fit the memory as objects. */
export function makeCase(claims: number): MadeCase {
  const made = new Made({ claims, statements: null })
  const [names, rest] = made.slices(Math.max(1000, claims + 1000))
  if (names === undefined || rest === undefined) throw new Error('A case has at least one claim.')
  const at = madeAt(0)
  return {
    ...rest,
    tags: names.tags,
    entities: names.entities,
    cases: [{ id: made.id, ...foundation, createdAt: at, updatedAt: at }],
    views: [],
  }
}

/** The made-up case as an engine holds it. */
export function stateOf(made: MadeCase): CaseState {
  const state = new CaseState()
  const load = <Name extends Table>(table: Name): void => state.load(table, made[table])
  for (const table of tables) load(table)
  return state
}
