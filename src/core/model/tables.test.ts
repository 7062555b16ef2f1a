import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referencesOf } from '../commands/case/references.ts'
import { anyRecord } from '../testing/arbitraries.ts'
import { arbitraryCase } from '../testing/arbitrary-case.ts'
import { recordSchemas, tables } from './tables.ts'

describe.each(tables)('a record of the table %s', (table) => {
  it('is read back from JSON as it was written', () => {
    fc.assert(
      fc.property(anyRecord[table], (record) => {
        expect(recordSchemas[table].parse(JSON.parse(JSON.stringify(record)))).toStrictEqual(record)
      }),
    )
  })

  it('is refused without any of its fields, with a field too many, and without a sound id', () => {
    const [record] = fc.sample<object>(anyRecord[table], { numRuns: 1, seed: 1 })
    for (const field of Object.keys(record ?? {})) {
      const { [field]: _, ...rest }: Record<string, unknown> = { ...record }
      expect(recordSchemas[table].safeParse(rest).success, `without ${field}`).toBe(false)
    }
    expect(recordSchemas[table].safeParse({ ...record, extra: 1 }).success).toBe(false)
    expect(recordSchemas[table].safeParse({ ...record, id: '42' }).success).toBe(false)
    expect(recordSchemas[table].safeParse(record).success).toBe(true)
  })
})

describe('the order of the tables', () => {
  it('lets records refer to earlier tables or to their own', () => {
    for (const table of tables) {
      fc.assert(
        fc.property(anyRecord[table], (record) => {
          const later = referencesOf[table](record).filter((to) => tables.indexOf(to.table) > tables.indexOf(table))
          expect(later).toEqual([])
        }),
      )
    }
  })
})

describe('an arbitrary case', () => {
  it('has sound records that refer to records of the case', () => {
    let records = 0
    fc.assert(
      fc.property(arbitraryCase, (state) => {
        for (const table of tables) {
          for (const record of state.all(table)) {
            records += 1
            expect(recordSchemas[table].safeParse(record).success).toBe(true)
          }
        }
      }),
    )
    expect(records).toBeGreaterThan(500)
  })
})
