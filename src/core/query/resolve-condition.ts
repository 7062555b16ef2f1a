import { fail, ok, type Result } from '../lib/result.ts'
import type { Filter } from './query.ts'
import type { Operand, Token } from './scan.ts'

type Condition = Extract<Token, { kind: 'condition' }>

/** What a condition on a field means; null when no value has been typed yet. Fails with `query-unknown-field`. */
export function resolveCondition(condition: Condition, fieldNames: readonly string[]): Result<Filter | null> {
  if (condition.field.toLowerCase() === 'has') return present(condition, fieldNames)
  const field = knownField(condition.field, fieldNames)
  if (field === undefined) return unknownField(condition.field, condition.at, fieldNames)
  return ok(anyOf(condition.operator === '~' ? contains(field, condition.operands) : is(field, condition.operands)))
}

function contains(field: string, operands: readonly Operand[]): readonly Filter[] {
  return operands.map((operand) => ({ kind: 'contains', field, text: textOf(operand) }))
}

function is(field: string, operands: readonly Operand[]): readonly Filter[] {
  const values = operands.flatMap((operand) => (operand.kind === 'value' ? [operand.text] : []))
  const ranges = operands.flatMap<Filter>((operand) =>
    operand.kind === 'range' ? [{ kind: 'within', field, from: operand.from, to: operand.to }] : [],
  )
  return values.length === 0 ? ranges : [{ kind: 'is', field, values }, ...ranges]
}

/** The beginning of a field's name is a name being typed, and asks for nothing yet. */
function present(condition: Condition, fieldNames: readonly string[]): Result<Filter | null> {
  const filters: Filter[] = []
  for (const operand of condition.operands) {
    const name = textOf(operand)
    const field = knownField(name, fieldNames)
    if (field !== undefined) filters.push({ kind: 'present', field })
    else if (!fieldNames.some((known) => known.toLowerCase().startsWith(name.toLowerCase()))) {
      return unknownField(name, condition.at, fieldNames)
    }
  }
  return ok(anyOf(filters))
}

function textOf(operand: Operand): string {
  return operand.kind === 'value' ? operand.text : `${operand.from ?? ''}..${operand.to ?? ''}`
}

function knownField(name: string, fieldNames: readonly string[]): string | undefined {
  const lower = name.toLowerCase()
  return fieldNames.find((known) => known.toLowerCase() === lower)
}

function anyOf(filters: readonly Filter[]): Filter | null {
  const [first] = filters
  if (first === undefined) return null
  return filters.length === 1 ? first : { kind: 'or', of: filters }
}

function unknownField(name: string, at: number, fieldNames: readonly string[]): Result<never> {
  return fail(
    'query-unknown-field',
    `There is no field “${name}” (at character ${at + 1}). The fields are ${fieldNames.join(', ')}; has: asks whether one has a value. To search for the words themselves, put them in quotation marks.`,
  )
}
