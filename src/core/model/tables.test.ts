import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { referencesOf } from '../commands/case/references.ts'
import { anyRecord } from '../testing/arbitraries.ts'
import { arbitraryCase } from '../testing/arbitrary-case.ts'
import { recordSchemas } from './record-schemas.ts'
import { type RecordOf, type Table, tables } from './tables.ts'

describe.each(tables)('a record of the table %s', (table) => {
  it('is read back from JSON as it was written', () => {
    fc.assert(
      fc.property(anyRecord[table], (record) => {
        expect(recordSchemas[table].parse(JSON.parse(JSON.stringify(record)))).toStrictEqual(record)
      }),
    )
  })

  it('refers to records of earlier tables or of its own', () => {
    fc.assert(fc.property(anyRecord[table], (record) => expectEarlier(table, record)))
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

function expectEarlier<Name extends Table>(table: Name, record: RecordOf<Name>): void {
  for (const to of referencesOf[table](record))
    expect(tables.indexOf(to.table)).toBeLessThanOrEqual(tables.indexOf(table))
}
