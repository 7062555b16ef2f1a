import { fail, type Result } from '#core/lib/result.ts'
import type { Query, TableName } from '#core/query/query.ts'
import type { Answer } from './answers.ts'
import type { RowWindow } from './api.ts'
import type { OpenCase } from './read-case.ts'

/**
 * Answers a query in steps, between which messages are heard: it is given up when its asker has asked something else (`query-overtaken`),
 * and begun again when the case has changed, so that an answer is always of one state.
 */
export async function answerQuery<Name extends TableName>(
  { columns, session, turns }: Pick<OpenCase, 'columns' | 'session' | 'turns'>,
  query: Query & { readonly table: Name },
  window: RowWindow,
  isOvertaken: () => boolean,
): Promise<Result<Answer<Name>>> {
  for (;;) {
    await columns.ready(query, turns.pause)
    const { seq } = session
    const steps = columns.answering(query, window)
    const answer = await turns.first(async (pause) => {
      while (session.seq === seq) {
        if (isOvertaken()) return overtaken
        const step = steps.next()
        if (step.done === true) return step.value
        await pause()
      }
      return null
    })
    if (answer !== null) return answer
  }
}

const overtaken = fail('query-overtaken', 'Something else was asked meanwhile.')

/** Who has asked what last. */
export class Askers {
  readonly #newest = new Map<number, number>()

  /** Takes a question of an asker down; the function tells whether the asker has put another since. Without an asker nothing overtakes. */
  ask(asker: number | null): () => boolean {
    if (asker === null) return () => false
    const mine = (this.#newest.get(asker) ?? 0) + 1
    this.#newest.set(asker, mine)
    return () => this.#newest.get(asker) !== mine
  }
}
