import { proxy, transfer, wrap } from 'comlink'
import { type Failure, fail, type Result } from '#core/lib/result.ts'
import type { Query, TableName } from '#core/query/query.ts'
import type { Answer } from '#engine/answers.ts'
import type { Committed, Engine, QuickEngine, RowWindow } from '#engine/api.ts'
import { quickReplies } from './quick-replies.ts'

/** An engine in a worker of its own. */
export interface Connection {
  readonly engine: Engine
  /** Closes the case and ends the worker. */
  close(): Promise<void>
}

/** Starts an engine. What it is handed to call back (listeners, the journal, sinks) is reached through Comlink. */
export function connectEngine(): Connection {
  const worker = new Worker(new URL('../../engine/worker.ts', import.meta.url), { type: 'module' })
  const remote = wrap<QuickEngine>(worker)
  const quick = quickReplies()
  if (quick !== null) void remote.shareReplies(quick.memory)
  const engine: Engine = {
    open: (request, journal, sink) =>
      Promise.race([
        remote.open(request, journal === null ? null : proxy(journal), sink && proxy(sink)),
        stopped(worker),
      ]),
    close: () => remote.close(),
    subscribe: async (listener) => {
      const unsubscribe = await remote.subscribe(proxy(listener))
      return () => void unsubscribe()
    },
    run: (name, payload, sink) =>
      quick === null
        ? remote.run(name, payload, sink && proxy(sink))
        : quick.call<Committed>((key) => remote.runQuickly(key, name, payload, sink && proxy(sink))),
    undo: (only, sink) => remote.undo(only, sink && proxy(sink)),
    redo: (sink) => remote.redo(sink && proxy(sink)),
    summary: () => remote.summary(),
    // Comlink's types lose which table was asked for; the answer is of the same one.
    query: <Name extends TableName>(
      query: Query & { readonly table: Name },
      window: RowWindow,
      asker?: number | null,
    ) =>
      quick === null || asker === undefined || asker === null
        ? (remote.query(query, window, asker) as Promise<Result<Answer<Name>>>)
        : quick.call((key) => remote.queryQuickly(key, query, window, asker) as Promise<Result<Answer<Name>> | null>),
    matching: (query) => remote.matching(query),
    idsAt: (query, window) => remote.idsAt(query, window),
    following: (query, id, going) => remote.following(query, id, going),
    position: (query, id, group) => remote.position(query, id, group),
    claim: (id) => remote.claim(id),
    source: (id) => remote.source(id),
    findInSource: (id, words) => remote.findInSource(id, words),
    codebook: () => remote.codebook(),
    findEntities: (words, limit) => remote.findEntities(words, limit),
    findClaims: (words, limit) => remote.findClaims(words, limit),
    history: (window) => remote.history(window),
    historyOf: (table, id) => remote.historyOf(table, id),
    readSourceFile: (name, content) => remote.readSourceFile(name, content),
    previewClaims: (file, options, sink) => remote.previewClaims(file, options, sink && proxy(sink)),
    importClaims: (file, options, sink) => remote.importClaims(file, options, sink && proxy(sink)),
    exportPieces: (request, sink) =>
      remote.exportPieces(
        request,
        proxy(async (pieces, share) => {
          const taken = await sink(pieces, share)
          return transfer(taken, [...taken.spare])
        }),
      ),
    exportFile: (request, sink) => remote.exportFile(request, proxy(sink)),
    caseInFile: (file) => Promise.race([remote.caseInFile(file), stopped(worker)]),
    fingerprint: () => remote.fingerprint(),
  }
  return {
    engine,
    close: async () => {
      await remote.close()
      worker.terminate()
      quick?.close()
    },
  }
}

/** Resolves when the worker cannot be loaded or breaks; nothing else would tell who waits for it. */
function stopped(worker: Worker): Promise<Failure> {
  return new Promise((resolve) => {
    worker.addEventListener(
      'error',
      ({ message }) =>
        resolve(
          fail(
            'engine-stopped',
            `The part of Claimbench that keeps the case stopped. ${message} Reload the window; what was saved is safe.`,
          ),
        ),
      { once: true },
    )
  })
}
