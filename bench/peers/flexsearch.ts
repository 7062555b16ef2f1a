import { Index } from 'flexsearch'
import type { CasePlan } from '../case/made-case.ts'
import { paintLines } from '../page/paint.ts'
import type { PeerTimes } from '../page/peers.ts'
import { plainRows } from '../page/rows.ts'
import { typeWords } from '../page/words.ts'
import type { Repeats } from '../worker/api.ts'
import { repeat } from '../worker/repeat.ts'

/** Indexes the beginnings of all words of the statements; every keystroke is a search for all rows, of which the first are painted. */
export async function measure(plan: CasePlan, repeats: Repeats): Promise<PeerTimes> {
  const rows = plainRows(plan)
  const empty = () => new Index({ tokenize: 'forward' })
  let index = empty()
  const built = await repeat(repeats, () => {
    index = empty()
    for (const [number, { statement }] of rows.entries()) index.add(number, statement)
  })
  const { alone, shown } = await typeWords(
    repeats,
    // Without a limit it would stop at a hundred rows, and the count of matches could not be shown.
    (text) => index.search(text, { limit: rows.length }),
    (found) => paintLines(found.slice(0, 40).map((number) => rows[Number(number)]?.statement ?? '')),
  )
  return { index: built, search: shown, 'search-only': alone }
}
