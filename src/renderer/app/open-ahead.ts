import '#core/lib/schemas-without-eval.ts'
import type { Result } from '#core/lib/result.ts'
import type { Engine, OpenReport, OpenRequest, WorkSink } from '#engine/api.ts'
import { choosePlatform } from '#renderer/platform/index.ts'
import type { CaseLibrary, Platform } from '#renderer/platform/platform.ts'
import type { Connection } from '../engine/connect.ts'
import { openEngine } from '../engine/open-engine.ts'
import { rememberedActor } from './actor.ts'
import { lastCase } from './last-case.ts'

interface Begun {
  readonly request: OpenRequest
  readonly report: Promise<Result<OpenReport>>
  /** Lets this sink hear from now on of what takes long. */
  follow(sink: WorkSink | undefined): void
}

/** A case that stands open before the window is drawn. */
export interface OpenedAhead {
  readonly id: string
  readonly connection: Connection
  readonly report: OpenReport
}

/**
 * Begins to open the case that was open last while the window is still being loaded. Gives the shell that it runs in, and an engine that
 * answers its first `open` from what was begun when that is of the same case; whether that case is there is not looked at twice either.
 */
export function openAhead(connection: Connection): {
  readonly platform: Platform
  readonly connection: Connection
  /** Null when that case is not there, or cannot be opened: whoever opens it by `connection` is told why. */
  readonly opened: Promise<OpenedAhead | null>
} {
  const platform = choosePlatform()
  const { library } = platform
  const { engine } = connection
  const last = lastCase()
  let found = last === null ? null : library.has(last)
  const begun = begin(connection, platform, last, isFound(found))
  let waiting: typeof begun | null = begun
  const has: CaseLibrary['has'] = (id) => {
    const ahead = id === last ? found : null
    found = null
    return ahead ?? library.has(id)
  }
  const open: Engine['open'] = async (request, journal, sink) => {
    const ahead = await waiting
    waiting = null
    if (ahead === null || !isSame(ahead.request, request)) return await engine.open(request, journal, sink)
    ahead.follow(sink)
    return await ahead.report
  }
  return {
    platform: { ...platform, library: { ...library, has } },
    connection: { ...connection, engine: { ...engine, open } },
    opened: begun.then(async (ahead) => {
      const report = await ahead?.report
      return ahead !== null && report?.ok === true ? { id: ahead.request.id, connection, report: report.value } : null
    }),
  }
}

/**
 * Null when there is no last case, or it is gone. A worker that opens journals by itself does not make a case that is gone, and need not wait until the
 * window knows, which is busy being loaded; what it has opened is closed again where it should not have been.
 */
async function begin(
  connection: Connection,
  platform: Platform,
  id: string | null,
  looking: Promise<boolean>,
): Promise<Begun | null> {
  if (id === null) return null
  const place = platform.journal(id)
  if (place.kind === 'port' && !(await looking)) return null
  const request = { id, actor: rememberedActor(), create: null }
  let told: WorkSink = () => true
  const report = openEngine(connection, request, place, (share, step) => told(share, step))
  const follow = (sink: WorkSink = told): void => {
    told = sink
  }
  if (await looking) return { request, report, follow }
  if ((await report).ok) await connection.engine.close()
  return null
}

/** Whether a case that was looked for is there, and whole. */
async function isFound(looking: Promise<Result<boolean>> | null): Promise<boolean> {
  const found = await looking
  return found?.ok === true && found.value
}

function isSame(one: OpenRequest, other: OpenRequest): boolean {
  return one.id === other.id && one.actor === other.actor && one.create === null && other.create === null
}
