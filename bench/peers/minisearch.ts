import MiniSearch from 'minisearch'
import type { CasePlan } from '../case/made-case.ts'
import { paintLines } from '../page/paint.ts'
import type { PeerTimes } from '../page/peers.ts'
import { type PlainRow, plainRows } from '../page/rows.ts'
import { typeWords } from '../page/words.ts'
import type { Repeats } from '../worker/api.ts'
import { repeat } from '../worker/repeat.ts'

let rows: readonly PlainRow[] = []
let index = emptyIndex()

export function prepare(plan: CasePlan): void {
  rows = plainRows(plan).map((row, id) => ({ ...row, id: String(id) }))
}

/** Indexes the statements; every keystroke is a search of the word's beginning whose first rows are painted. */
export async function measure(_: CasePlan, repeats: Repeats): Promise<PeerTimes> {
  const built = await repeat(
    repeats,
    () => index.addAll(rows),
    () => {
      index = emptyIndex()
    },
  )
  const { alone, shown } = await typeWords(
    repeats,
    (text) => index.search(text, { prefix: true, combineWith: 'AND' }),
    (found) => paintLines(found.slice(0, 40).map(({ id }) => rows[Number(id)]?.statement ?? '')),
  )
  return { index: built, search: shown, 'search-only': alone }
}

function emptyIndex(): MiniSearch {
  return new MiniSearch({ fields: ['statement'] })
}
