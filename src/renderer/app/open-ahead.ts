import '#core/lib/schemas-without-eval.ts'
import type { Result } from '#core/lib/result.ts'
import type { Engine, OpenReport, OpenRequest } from '#engine/api.ts'
import { choosePlatform } from '#renderer/platform/index.ts'
import type { Platform } from '#renderer/platform/platform.ts'
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
 * answers its first `open` from what was begun when that is of the same case.
 */
export function openAhead(connection: Connection): {
  readonly platform: Platform
  readonly connection: Connection
} {
  const platform = choosePlatform()
  const { engine } = connection
  let begun: Promise<Begun | null> | null = begin(connection, platform)
  const open: Engine['open'] = async (request, journal) => {
    const ahead = await begun
    begun = null
    return ahead !== null && isSame(ahead.request, request) ? await ahead.report : await engine.open(request, journal)
  }
  return { platform, connection: { ...connection, engine: { ...engine, open } } }
}

/** Null when there is no last case, or it is gone. */
async function begin(connection: Connection, platform: Platform): Promise<Begun | null> {
  const id = lastCase()
  const found = id === null ? null : await platform.library.has(id)
  if (id === null || found?.ok !== true || !found.value) return null
  const request = { id, actor: rememberedActor(), create: null }
  return { request, report: openEngine(connection, request, platform.journal(id)) }
}

function isSame(one: OpenRequest, other: OpenRequest): boolean {
  return one.id === other.id && one.actor === other.actor && one.create === null && other.create === null
}
