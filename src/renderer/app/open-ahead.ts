import '#core/lib/schemas-without-eval.ts'
import type { Result } from '#core/lib/result.ts'
import type { Engine, OpenReport, OpenRequest } from '#engine/api.ts'
import { choosePlatform } from '#renderer/platform/index.ts'
import type { CaseLibrary, Platform } from '#renderer/platform/platform.ts'
import type { Connection } from '../engine/connect.ts'
import { openEngine } from '../engine/open-engine.ts'
import { rememberedActor } from './actor.ts'
import { lastCase } from './last-case.ts'

interface Begun {
  readonly request: OpenRequest
  readonly report: Promise<Result<OpenReport>>
}

/**
 * Begins to open the case that was open last while the window is still being loaded. Gives the shell that it runs in, and an engine that
 * answers its first `open` from what was begun when that is of the same case; whether that case is there is not looked at twice either.
 */
export function openAhead(connection: Connection): {
  readonly platform: Platform
  readonly connection: Connection
} {
  const platform = choosePlatform()
  const { library } = platform
  const { engine } = connection
  const last = lastCase()
  let found = last === null ? null : library.has(last)
  let begun: Promise<Begun | null> | null = begin(connection, platform, last, found)
  const has: CaseLibrary['has'] = (id) => {
    const ahead = id === last ? found : null
    found = null
    return ahead ?? library.has(id)
  }
  const open: Engine['open'] = async (request, journal, sink) => {
    const ahead = await begun
    begun = null
    return ahead !== null && isSame(ahead.request, request)
      ? await ahead.report
      : await engine.open(request, journal, sink)
  }
  return {
    platform: { ...platform, library: { ...library, has } },
    connection: { ...connection, engine: { ...engine, open } },
  }
}

/** Null when there is no last case, or it is gone. */
async function begin(
  connection: Connection,
  platform: Platform,
  id: string | null,
  looking: Promise<Result<boolean>> | null,
): Promise<Begun | null> {
  const found = await looking
  if (id === null || found?.ok !== true || !found.value) return null
  const request = { id, actor: rememberedActor(), create: null }
  return { request, report: openEngine(connection, request, platform.journal(id)) }
}

function isSame(one: OpenRequest, other: OpenRequest): boolean {
  return one.id === other.id && one.actor === other.actor && one.create === null && other.create === null
}
