import { assertNever } from '../lib/assert-never.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { Edtf } from '../model/edtf.ts'
import type { Field } from './fields.ts'
import type { Filter } from './query.ts'
import type { Operand, Token } from './scan.ts'

type Condition = Extract<Token, { kind: 'condition' }>

/** What a condition on a field means; null when no value has been typed yet. Fails with `query-unknown-field` or `query-no-date`. */
export function resolveCondition(condition: Condition, fields: readonly Field[]): Result<Filter | null> {
  if (condition.field.toLowerCase() === 'has') return present(condition, fields)
  const field = knownField(condition.field, fields)
  if (field === undefined) {
    return isFuzzyWord(condition)
      ? ok({ kind: 'words', text: condition.field, match: 'fuzzy' })
      : unknownField(condition.field, condition.at, fields)
  }
  const undated =
    condition.operator === ':' && isDated(field) ? condition.operands.flatMap(ends).find(isNoDate) : undefined
  return undated === undefined ? ok(anyOf(conditionsOn(field, condition))) : noDate(field, undated, condition.at)
}

/** What looks like a field of which nothing is asked yet, `word~`, is a word that may be mistyped when there is no such field. */
function isFuzzyWord({ operator, operands }: Condition): boolean {
  return operator === '~' && operands.length === 0
}

function conditionsOn(field: Field, { operator, operands }: Condition): readonly Filter[] {
  switch (operator) {
    case '~':
      return operands.map((operand) => contains(field, textOf(operand)))
    case ':=':
      return is(field, operands.map(textOf))
    case ':':
      return inTheWayOf(field, operands)
    default:
      return assertNever(operator)
  }
}

/** Texts are searched, dates and moments are looked for in the time that is named, and all else has the value itself. */
function inTheWayOf(field: Field, operands: readonly Operand[]): readonly Filter[] {
  const values = operands.flatMap((operand) => (operand.kind === 'value' ? [operand.text] : []))
  const ranges = operands.flatMap((operand) =>
    operand.kind === 'range' ? [within(field, operand.from, operand.to)] : [],
  )
  switch (field.type) {
    case 'text':
      return [...values.map((value) => contains(field, value)), ...ranges]
    case 'date':
    case 'time':
      return [...values.map((value) => within(field, value, value)), ...ranges]
    case 'term':
    case 'terms':
    case 'count':
      return [...is(field, values), ...ranges]
    default:
      return assertNever(field.type)
  }
}

function contains({ name }: Field, text: string): Filter {
  return { kind: 'contains', field: name, text }
}

function within({ name }: Field, from: string | null, to: string | null): Filter {
  return { kind: 'within', field: name, from, to }
}

function is({ name }: Field, values: readonly string[]): readonly Filter[] {
  return values.length === 0 ? [] : [{ kind: 'is', field: name, values }]
}

function isDated({ type }: Field): boolean {
  return type === 'date' || type === 'time'
}

function ends(operand: Operand): readonly string[] {
  if (operand.kind === 'value') return [operand.text]
  return [operand.from, operand.to].filter((end) => end !== null)
}

/** A text that begins like a date may be one that is being typed, and finds nothing yet. */
function isNoDate(text: string): boolean {
  return /^\p{L}/u.test(text) && !text.startsWith('Y') && !Edtf.safeParse(text).success
}

/** The beginning of a field's name is a name being typed, and asks for nothing yet. */
function present(condition: Condition, fields: readonly Field[]): Result<Filter | null> {
  const filters: Filter[] = []
  for (const operand of condition.operands) {
    const name = textOf(operand)
    const field = knownField(name, fields)
    if (field !== undefined) filters.push({ kind: 'present', field: field.name })
    else if (!fields.some((known) => known.name.toLowerCase().startsWith(name.toLowerCase()))) {
      return unknownField(name, condition.at, fields)
    }
  }
  return ok(anyOf(filters))
}

function textOf(operand: Operand): string {
  return operand.kind === 'value' ? operand.text : `${operand.from ?? ''}..${operand.to ?? ''}`
}

function knownField(name: string, fields: readonly Field[]): Field | undefined {
  const lower = name.toLowerCase()
  return fields.find((known) => known.name.toLowerCase() === lower)
}

function anyOf(filters: readonly Filter[]): Filter | null {
  const [first] = filters
  if (first === undefined) return null
  return filters.length === 1 ? first : { kind: 'or', of: filters }
}

function noDate({ name, label }: Field, text: string, at: number): Result<never> {
  return fail(
    'query-no-date',
    `“${text}” is not a date (at character ${at + 1}). ${label} is asked for as ${name}:2024, ${name}:2024-04 or ${name}:2024-04..2024-06.`,
  )
}

function unknownField(name: string, at: number, fields: readonly Field[]): Result<never> {
  const names = fields.map((known) => known.name).join(', ')
  return fail(
    'query-unknown-field',
    `There is no field “${name}” (at character ${at + 1}). The fields are ${names}; has: asks whether one has a value. To search for the words themselves, put them in quotation marks.`,
  )
}
