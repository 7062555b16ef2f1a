import { listsBy, type RecordsToWrite } from '#core/formats/case-file/write-case-file.ts'
import { gather } from '#core/lib/gather.ts'
import { inIdOrder } from '#core/lib/in-id-order.ts'
import { type RecordOf, type Table, tables } from '#core/model/tables.ts'
import type { CaseRecords } from '../records/case-records.ts'

/** How often looking up is begun anew when the case changes meanwhile; then it is done without a pause. */
const attempts = 3

/** What is needed of a session. */
export interface Standing {
  readonly seq: number
  readonly state: CaseRecords
}

/** Looks up of a case, in the steps that `begin` makes, what stands at one moment; between two steps messages are heard. */
export async function atOneMoment<Value>(
  standing: Pick<Standing, 'seq'>,
  begin: () => Generator<undefined, Value>,
  pause: () => Promise<void>,
): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    const { seq } = standing
    const steps = begin()
    while (standing.seq === seq) {
      const step = steps.next()
      if (step.done === true) return step.value
      if (attempt < attempts) await pause()
    }
  }
}

/**
 * All records as they stand at one moment: changes that come later do not show in them. Contents, which may be larger than memory, are read when they come up; the
 * others are looked up at once.
 */
export function recordsNow(standing: Standing, pause: () => Promise<void>): Promise<RecordsToWrite> {
  return atOneMoment(standing, () => lookUp(standing.state), pause)
}

/** The tables that stand by id as they are, and that may be larger than one would want to hold. */
const large: ReadonlySet<Table> = new Set<Table>(['contents', 'claims', 'mentions', 'links', 'notes'])

/** All records, looked up as they are asked for: to be read only while the case does not change. */
export function standingRecords(state: CaseRecords): RecordsToWrite {
  const lists = listsBy((table) => (large.has(table) ? state.all(table) : inIdOrder([...state.all(table)])))
  return { lists, count: tables.reduce((sum, table) => sum + state.count(table), 0) }
}

function* lookUp(state: CaseRecords): Generator<undefined, RecordsToWrite> {
  let count = state.count('contents')
  function* list<Name extends Table>(table: Name): Generator<undefined, readonly RecordOf<Name>[]> {
    const records = yield* gather(state.all(table))
    count += records.length
    return inIdOrder(records)
  }
  const lists = {
    cases: yield* list('cases'),
    contents: state.all('contents'),
    sources: yield* list('sources'),
    tags: yield* list('tags'),
    entities: yield* list('entities'),
    claims: yield* list('claims'),
    mentions: yield* list('mentions'),
    links: yield* list('links'),
    notes: yield* list('notes'),
    views: yield* list('views'),
  }
  return { lists, count }
}
