import { describe, expect, it } from 'vitest'
import { CaseState } from '#core/journal/state.ts'
import type { Reader } from '#core/model/reader.ts'
import { tables } from '#core/model/tables.ts'
import caseFile from '#resources/seed/case.json'
import { claimThatSays, seededCase } from '../testing/seeded-case.ts'
import { fingerprint } from './fingerprint.ts'

const seed = JSON.stringify(caseFile)

/** The same records, each with its fields the other way round, in the other order. */
function turned(read: Reader): CaseState {
  const state = new CaseState()
  for (const table of tables) state.load(table, [...read.all(table)].map(reversed).reverse())
  return state
}

function reversed<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).map(([field, inner]) => [field, reversed(inner)])
  return Object.fromEntries(entries.reverse())
}

describe('fingerprint', () => {
  it('is the same for the same records, whatever their order and that of their fields', () => {
    const { state } = seededCase(seed)
    expect(fingerprint(state, tables)).toMatch(/^[0-9a-f]{64}$/)
    expect(fingerprint(turned(state), tables)).toBe(fingerprint(state, tables))
  })

  it('is another after any change, and the first again after the change is taken back', () => {
    const made = seededCase(seed)
    const before = fingerprint(made.state, tables)
    const claims = [claimThatSays(made, 'pariahs').id]
    made.run('claim/grade', { claims, status: 'disputed' })
    const after = fingerprint(made.state, tables)
    expect(after).not.toBe(before)
    expect(fingerprint(made.state, ['tags', 'sources'])).toBe(fingerprint(seededCase(seed).state, ['tags', 'sources']))
  })

  it('tells apart lists in another order', () => {
    const made = seededCase(seed)
    const { id } = claimThatSays(made, 'officially recognised')
    const claim = made.state.byId('claims', id)
    if (claim === undefined) throw new Error('The claim stands.')
    const other = new CaseState()
    other.load('claims', [{ ...claim, entities: claim.entities.toReversed() }])
    const same = new CaseState()
    same.load('claims', [{ ...claim, entities: [...claim.entities] }])
    expect(fingerprint(other, ['claims'])).not.toBe(fingerprint(same, ['claims']))
  })
})
