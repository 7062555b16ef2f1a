import { Dexie } from 'dexie'
import { type CasePlan, MadeCase } from '../case/made-case.ts'
import type { PeerTimes } from '../page/peers.ts'
import type { Repeats } from '../worker/api.ts'
import { repeat } from '../worker/repeat.ts'

/** Claims in one transaction, as many as the workbench takes with one command. */
const atOnce = 100_000

/** What a case is opened with besides its claims. */
const others = ['sources', 'tags', 'entities', 'mentions', 'links', 'notes'] as const

/** Writes the claims with `bulkAdd`, one record each, puts one of them, and reads the whole case with `toArray`, one table after the other. */
export async function measure(plan: CasePlan, repeats: Repeats): Promise<PeerTimes> {
  let database = await emptyDatabase()
  const claims = [...new MadeCase(plan).slices(atOnce)].flatMap((records) => records.claims)
  const add = await repeat(
    repeats,
    async () => {
      for (let first = 0; first < claims.length; first += atOnce)
        await database.table('claims').bulkAdd(claims.slice(first, first + atOnce))
    },
    async () => {
      await database.delete()
      database = await emptyDatabase()
    },
  )
  const put = await repeat({ ...repeats, rounds: repeats.rounds * 4 }, (round) =>
    database.table('claims').put({ ...claims[0], statement: `edited ${round}` }),
  )
  claims.length = 0
  await addOthers(database, plan)
  const read = await repeat(repeats, async () => {
    for (const name of others) await database.table(name).toArray()
    const rows = await database.table('claims').toArray()
    if (rows.length !== plan.claims) throw new Error('Dexie did not read all rows.')
  })
  await database.delete()
  return { import: add, 'open-all': read, edit: put }
}

async function addOthers(database: Dexie, plan: CasePlan): Promise<void> {
  for (const records of new MadeCase(plan).slices(atOnce))
    for (const name of others) await database.table(name).bulkAdd(records[name])
}

async function emptyDatabase(): Promise<Dexie> {
  const database = new Dexie('peer', { chromeTransactionDurability: 'strict' })
  database.version(1).stores(Object.fromEntries(['claims', ...others].map((name) => [name, 'id'])))
  await database.open()
  return database
}
