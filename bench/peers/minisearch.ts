import MiniSearch from 'minisearch'
import type { CasePlan } from '../case/made-case.ts'
import { paintLines } from '../page/paint.ts'
import type { PeerTimes } from '../page/peers.ts'
import { plainRows } from '../page/rows.ts'
import { keystrokes } from '../page/words.ts'
import type { Repeats } from '../worker/api.ts'
import { repeat } from '../worker/repeat.ts'

/** Indexes the statements; every keystroke is a search of the word's beginning whose first rows are painted. */
export async function measure(plan: CasePlan, repeats: Repeats): Promise<PeerTimes> {
  const rows = plainRows(plan)
  const statements = new Map(rows.map(({ id, statement }) => [id, statement]))
  const empty = () => new MiniSearch({ fields: ['statement'] })
  let index = empty()
  const built = await repeat(repeats, () => {
    index = empty()
    index.addAll(rows)
  })
  const typed: number[] = []
  for (const text of keystrokes) {
    const search = async () => {
      const found = index.search(text, { prefix: true, combineWith: 'AND' })
      await paintLines(found.slice(0, 40).map(({ id }) => statements.get(String(id)) ?? ''))
    }
    typed.push(...(await repeat({ rounds: 1, patience: repeats.patience }, search)))
  }
  return { index: built, search: typed }
}
