import type { CommandName, PayloadOf } from '#core/commands/registry.ts'
import type { Result } from '#core/lib/result.ts'
import type { Query, TableName } from '#core/query/query.ts'
import type { Answer } from './answers.ts'
import type { Committed, QuickEngine, RowWindow, WorkSink } from './api.ts'
import { CaseEngine } from './case-engine.ts'
import type { Handed } from './handed.ts'
import { ReplyWriter } from './reply-writer.ts'

/** The engine as its worker exposes it: what an analyst waits for after a press or a key is left in shared memory where there is some. */
export class WorkerEngine extends CaseEngine implements QuickEngine {
  #replies: ReplyWriter | null = null

  async shareReplies(memory: SharedArrayBuffer): Promise<void> {
    this.#replies = new ReplyWriter(memory)
  }

  queryQuickly<Name extends TableName>(
    key: number,
    query: Query & { readonly table: Name },
    window: RowWindow,
    asker: number | null,
  ): Promise<Result<Answer<Name>> | null> {
    return this.#leave(key, this.query(query, window, asker))
  }

  runQuickly<Name extends CommandName>(
    key: number,
    name: Name,
    payload: Handed<PayloadOf<Name>>,
    sink?: WorkSink,
  ): Promise<Result<Committed> | null> {
    return this.#leave(key, this.run(name, payload, sink))
  }

  async #leave<Reply>(key: number, working: Promise<Reply>): Promise<Reply | null> {
    const reply = await working
    return this.#replies?.write(key, reply) === true ? null : reply
  }
}
