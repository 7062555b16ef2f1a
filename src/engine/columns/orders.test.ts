import { describe, expect, it } from 'vitest'
import type { PayloadOf } from '#core/commands/registry.ts'
import { ClaimId } from '#core/model/ids.ts'
import type { SortKey } from '#core/query/query.ts'
import { TestCase } from '#core/testing/test-case.ts'
import { Orders } from './orders.ts'
import { loadTables } from './testing/load-columns.ts'

const byStatement: SortKey = { field: 'statement', direction: 'ascending' }

/** Claims with these statements, and their order by statement. */
function ordered(...statements: readonly string[]) {
  const test = new TestCase()
  test.begin()
  const ids = statements.map((statement) => test.claim(statement))
  const { claims } = loadTables(test.state, 'en').tables
  const orders = new Orders(claims)
  const by = (): Uint32Array => {
    const column = claims.column('statement')
    if (column === undefined) throw new Error('Claims have no statement.')
    return orders.by(byStatement, column)
  }
  return {
    by,
    said: (): readonly string[] =>
      Array.from(by(), (slot) => test.state.byId('claims', ClaimId.parse(claims.slots.idOf(slot)))?.statement ?? ''),
    edit(
      index: number,
      change: { readonly statement?: string; readonly kind?: PayloadOf<'claim/classify'>['kind'] },
    ): void {
      const id = ids[index]
      if (id === undefined) throw new Error('There is no such claim.')
      if (change.statement !== undefined) test.run('claim/edit', { claim: id, statement: change.statement })
      if (change.kind !== undefined) test.run('claim/classify', { claims: [id], kind: change.kind })
      const slot = claims.refresh(id)
      orders.mend(new Set(slot === null ? [] : [slot]))
    },
  }
}

describe('Orders', () => {
  it('stay the very order when what is sorted by stays, or keeps its place', () => {
    const { by, said, edit } = ordered('Ford', 'Bridge', 'Road')
    const before = by()
    edit(0, { kind: 'prediction' })
    expect(by()).toBe(before)
    edit(0, { statement: 'Gorge' })
    expect(by()).toBe(before)
    expect(said()).toEqual(['Bridge', 'Gorge', 'Road'])
  })

  it('move a row that comes to stand before or behind its neighbours', () => {
    const { said, edit } = ordered('Ford', 'Bridge', 'Road')
    expect(said()).toEqual(['Bridge', 'Ford', 'Road'])
    edit(1, { statement: 'Slope' })
    expect(said()).toEqual(['Ford', 'Road', 'Slope'])
    edit(1, { statement: 'Arch' })
    expect(said()).toEqual(['Arch', 'Ford', 'Road'])
  })
})
