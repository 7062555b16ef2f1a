import { assertNever } from '#core/lib/assert-never.ts'
import { fold } from '#core/query/fold.ts'
import { liesWithin } from '#core/query/within.ts'
import type { Condition } from './column.ts'

/** Whether one of a row's values meets the condition, as core's `matches` has it; what depends on the condition alone is done once. */
export function conditionTest(condition: Condition): (value: string) => boolean {
  switch (condition.kind) {
    case 'is': {
      const wanted = new Set(condition.values.map(fold))
      return (value) => wanted.has(fold(value))
    }
    case 'contains': {
      const part = fold(condition.text)
      return (value) => fold(value).includes(part)
    }
    case 'within':
      return (value) => liesWithin(value, condition.from, condition.to)
    case 'present':
      return (value) => value !== '' && value !== '0'
    default:
      return assertNever(condition)
  }
}
