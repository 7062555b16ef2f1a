import { ok, type Result } from '#core/lib/result.ts'
import { fields } from '#core/query/fields.ts'
import { conditionsOf } from '#core/query/normalise.ts'
import type { Filter, TableName } from '#core/query/query.ts'
import type { Engine } from '#engine/api.ts'
import { formatCount } from '../../components/count.tsx'
import { queriedTables } from '../../engine/queried-tables.ts'
import { useAnswer } from '../../engine/use-answer.ts'
import { useWorkbench } from '../../engine/workbench.ts'

interface NothingFoundProps {
  readonly table: TableName
  /** What the rows are, in the plural. */
  readonly label: string
  readonly filter: Filter
  /** How many rows there are. */
  readonly total: number
}

/** Why a search finds nothing: which of the values that it asks for no row has, if that is it. */
export function NothingFound({ table, label, filter, total }: NothingFoundProps) {
  const { engine } = useWorkbench()
  const { value } = useAnswer(() => valuesOfNone(engine, table, filter), [engine, table, filter], queriedTables)
  // The line is kept free until the answer is there, so that nothing moves.
  if (value === null) return <p>{'\u00a0'}</p>
  if (value.length === 0) {
    return <p>The search asks for more than any of the {formatCount(total)} here can give.</p>
  }
  return value.map(({ field, value: wanted }) => (
    <p key={`${field} ${wanted}`}>
      None of the {formatCount(total)} {label.toLowerCase()} has “{wanted}” under {labelOf(table, field)}.
    </p>
  ))
}

interface Wanted {
  readonly field: string
  readonly value: string
}

/** A person types few; what is beyond these is not looked into. */
const mostWanted = 5

/** The values that every row would have to have, and that none of the table has. */
async function valuesOfNone(engine: Engine, table: TableName, filter: Filter): Promise<Result<readonly Wanted[]>> {
  const wanted = conditionsOf(filter)
    .flatMap((condition) =>
      condition.kind === 'is' ? condition.values.map((value) => ({ field: condition.field, value })) : [],
    )
    .slice(0, mostWanted)
  const had = await Promise.all(wanted.map(({ field, value }) => isHad(engine, table, field, value)))
  return ok(wanted.filter((_, index) => had[index] === false))
}

async function isHad(engine: Engine, table: TableName, field: string, value: string): Promise<boolean> {
  const filter: Filter = { kind: 'is', field, values: [value] }
  const answer = await engine.query({ table, filter, sort: [], group: null, facets: [] }, { offset: 0, count: 0 })
  return !answer.ok || answer.value.matched > 0
}

function labelOf(table: TableName, field: string): string {
  return fields[table].find(({ name }) => name === field)?.label ?? field
}
