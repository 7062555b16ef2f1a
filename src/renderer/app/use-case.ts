import { startTransition, useCallback, useEffect, useRef, useState } from 'react'
import { fail, ok, type Result } from '#core/lib/result.ts'
import type { CaseInFile, OpenReport } from '#engine/api.ts'
import type { CaseEntry, Platform } from '#renderer/platform/platform.ts'
import type { FollowedWork } from '../components/work-progress.tsx'
import type { Connection } from '../engine/connect.ts'
import { LongWork } from '../engine/long-work.ts'
import { openEngine } from '../engine/open-engine.ts'
import { removeWorkingCopy } from '../engine/working-copy.ts'
import { rememberedActor } from './actor.ts'
import { type CaseRecipe, filedCase, type NewCase, newCase, sampleFile } from './case-recipes.ts'
import { lastCase, rememberLastCase } from './last-case.ts'
import type { OpenedAhead } from './open-ahead.ts'

/** Starts an engine. */
export type Connect = () => Connection

/** A case that is being made. */
interface Making extends CaseRecipe {
  /** Whether there was nothing of it on this machine before: only then may nothing of it stay. */
  readonly isNew: boolean
}

/** Milliseconds after which one is told what takes long, and how far it is. */
const noticeable = 300

/** How far the opening of a case has come. */
export type CaseState =
  | {
      readonly phase: 'opening'
      /** What takes long, once it does. */
      readonly work: { readonly label: string; readonly followed: FollowedWork } | null
    }
  | { readonly phase: 'none' }
  | {
      readonly phase: 'failed'
      readonly message: string
      /** Whether the analyst had it stop. */
      readonly isCancelled?: boolean
      /** The case that could not be opened, where it is incomplete and holds nothing. */
      readonly emptyCase?: string
    }
  | {
      readonly phase: 'open'
      readonly id: string
      readonly opening: number
      readonly connection: Connection
      readonly report: OpenReport
    }

export interface Cases {
  readonly state: CaseState
  readonly entries: readonly CaseEntry[]
  readonly open: (id: string) => Promise<void>
  readonly create: (fields: NewCase) => Promise<Result<null>>
  /** Makes the case that a case file holds; of a file that cannot be used, or that is cancelled, nothing stays. */
  readonly createFrom: (file: Blob) => Promise<Result<null>>
  /** Deletes a case for good: the one thing that cannot be undone. */
  readonly remove: (id: string) => Promise<Result<null>>
  /** Opens the sample as it was at first; what was done to it is lost. */
  readonly restoreSample: () => Promise<Result<null>>
  /** Keeps the title that lists show in step with the case's own. */
  readonly retitle: (id: string, title: string) => void
}

const opening: CaseState = { phase: 'opening', work: null }

/** The cases of this machine, and the one that is open: `ahead` from the beginning where it is given. On the very first start the sample is made. */
export function useCase(platform: Platform, connect: Connect, ahead: OpenedAhead | null): Cases {
  const [state, setState] = useState<CaseState>(ahead === null ? opening : { phase: 'open', opening: 0, ...ahead })
  const [entries, setEntries] = useState<readonly CaseEntry[]>([])
  const current = useRef<Connection | null>(ahead?.connection ?? null)
  const round = useRef(0)
  const isStarted = useRef(false)

  const erase = useCallback(
    async (id: string): Promise<Result<null>> => {
      const removed = await platform.library.remove(id)
      if (removed.ok) await removeWorkingCopy(id)
      return removed
    },
    [platform],
  )

  const listed = useCallback(async (): Promise<readonly CaseEntry[]> => {
    const list = await platform.library.list()
    if (!list.ok) return []
    startTransition(() => setEntries(list.value))
    return list.value
  }, [platform])

  const closeCurrent = useCallback(async (): Promise<number> => {
    round.current += 1
    const mine = round.current
    setState(opening)
    const last = current.current
    current.current = null
    await last?.close()
    return mine
  }, [])

  /** A case that is made is whole once it has been filled and its list entry says so; of a new one that does not become whole nothing stays. */
  const whole = useCallback(
    async ({ id, create: { title }, isNew }: Making, report: Result<OpenReport>): Promise<Result<OpenReport>> => {
      if (report.ok && report.value.readOnly) return madeElsewhere
      const put = report.ok ? await platform.library.put(id, title) : report
      if (put.ok) return report
      if (isNew) await erase(id)
      return put
    },
    [platform, erase],
  )

  const openWith = useCallback(
    async (id: string, making: Making | null = null, connection = connect()): Promise<Result<null>> => {
      const mine = await closeCurrent()
      if (mine !== round.current) return overtaken
      current.current = connection
      const create = making?.create ?? null
      const hasFile = create !== null && create.seed !== null
      const label = hasFile ? 'Reading the case file' : 'Bringing the working copy up to date'
      const followed: LongWork = new LongWork(() => {
        if (mine === round.current) setState({ phase: 'opening', work: { label, followed } })
      }, noticeable)
      if (hasFile) followed.sink(0)
      const request = { id, actor: rememberedActor(), create }
      const opened = await openEngine(connection, request, platform.journal(id), followed.sink)
      followed.end()
      if (mine !== round.current) return overtaken
      const report = making === null ? opened : await whole(making, opened)
      if (!report.ok) {
        // Whoever makes a case opens another in the place of one that was cancelled.
        const isCancelled = report.code === cancelled
        if (making === null || !isCancelled) setState({ phase: 'failed', message: report.message, isCancelled })
        await listed()
        return report
      }
      rememberLastCase(id)
      // The whole window is drawn for it, in steps that leave room for keys and presses.
      startTransition(() => setState({ phase: 'open', id, opening: mine, connection, report: report.value }))
      await listed()
      return ok(null)
    },
    [platform, connect, closeCurrent, whole, listed],
  )

  /** False when there is no last case, or it is gone. */
  const reopenLast = useCallback(async (): Promise<boolean> => {
    const last = lastCase()
    const found = last === null ? null : await platform.library.has(last)
    if (last === null || found?.ok !== true || !found.value) return false
    await openWith(last)
    return true
  }, [platform, openWith])

  const openLast = useCallback(async (): Promise<void> => {
    // Listing looks at every file of every case, so it waits until the last one stands open.
    if (await reopenLast()) return
    const whole = (await listed()).filter(({ isUnfinished }) => !isUnfinished)
    const [next] = whole.toSorted((one, other) => other.changed - one.changed)
    if (next === undefined) setState({ phase: 'none' })
    else await openWith(next.id)
  }, [listed, openWith, reopenLast])

  /** Makes a case, or opens the one that stands whole under its id; where that is cancelled, the one that was open last is opened again. */
  const make = useCallback(
    async (recipe: CaseRecipe, connection?: Connection): Promise<Result<null>> => {
      const { id, create } = recipe
      const list = await platform.library.list()
      if (!list.ok) return list
      const standing = list.value.find((entry) => entry.id === id)
      if (standing?.isUnfinished === false) return await openWith(id, null, connection)
      const begun = await platform.library.begin(id, create.title)
      const isNew = standing === undefined
      const made = begun.ok ? await openWith(id, { ...recipe, isNew }, connection) : begun
      if (made.ok || made.code !== cancelled) return made
      await openLast()
      return ok(null)
    },
    [platform, openWith, openLast],
  )

  /** Starts an engine, has it look which case a case file holds, and lets `use` make something of both. */
  const withFile = useCallback(
    async (
      file: Blob,
      use: (head: CaseInFile, connection: Connection) => Promise<Result<null>>,
    ): Promise<Result<null>> => {
      const connection = connect()
      const head = await connection.engine.caseInFile(file)
      const used = head.ok ? await use(head.value, connection) : head
      // Whatever opened a case in it uses it from now on.
      if (current.current !== connection) void connection.close()
      return used
    },
    [connect],
  )

  useEffect(() => {
    if (isStarted.current) return
    isStarted.current = true
    async function start() {
      if (ahead !== null) return void (await listed())
      // Where a case was open, the sample was made before it.
      if (await reopenLast()) return
      const seeded = await platform.library.seeded()
      if (!seeded.ok) return setState({ phase: 'failed', message: seeded.message })
      if (seeded.value) return await openLast()
      const sample = await sampleFile()
      const made = await withFile(sample, (head, connection) => make(filedCase(head, sample), connection))
      if (made.ok) await platform.library.markSeeded()
      else if (made.code !== overtaken.code) setState({ phase: 'failed', message: made.message })
    }
    void start()
  }, [platform, ahead, listed, make, openLast, reopenLast, withFile])

  async function remove(id: string): Promise<Result<null>> {
    const isOther = state.phase === 'open' && state.id !== id
    if (!isOther) await closeCurrent()
    const removed = await erase(id)
    if (isOther) await listed()
    else await openLast()
    return removed
  }

  async function open(id: string): Promise<void> {
    const opened = await openWith(id)
    const entry = entries.find((entry) => entry.id === id)
    if (!opened.ok && opened.code === 'case-empty' && entry?.isUnfinished === true)
      setState({ phase: 'failed', message: nothingYet(entry.title), emptyCase: id })
  }

  async function restoreSample(): Promise<Result<null>> {
    const sample = await sampleFile()
    return await withFile(sample, async (head, connection) => {
      if (entries.some(({ id }) => id === head.id)) {
        await closeCurrent()
        const removed = await erase(head.id)
        if (!removed.ok) {
          await openLast()
          return removed
        }
      }
      return await make(filedCase(head, sample), connection)
    })
  }

  async function createFrom(file: Blob): Promise<Result<null>> {
    return await withFile(file, async (head, connection) => {
      const standing = entries.find((entry) => entry.id === head.id)
      // One that its file did not fill to the end is filled up: what stands in it stays as it is.
      if (standing === undefined || standing.isUnfinished) return await make(filedCase(head, file), connection)
      return fail(
        'case-here-already',
        `This case is on this machine already, as “${standing.title}”. Open it from the list, or delete it first to put the file in its place.`,
      )
    })
  }

  return {
    state,
    entries,
    open,
    create: (fields) => make(newCase(fields)),
    createFrom,
    remove,
    restoreSample,
    retitle: (id, title) => {
      const isUnfinished = entries.find((entry) => entry.id === id)?.isUnfinished === true
      void (isUnfinished ? platform.library.begin(id, title) : platform.library.put(id, title)).then(listed)
    },
  }
}

const cancelled = 'work-cancelled'

function nothingYet(title: string): string {
  return `“${title}” was to be made from a case file, and was interrupted before anything of it was read. Open the case file again to complete it, or delete what was begun.`
}

const overtaken = fail('overtaken', 'Another case was opened meanwhile.')

const madeElsewhere = fail(
  'case-made-elsewhere',
  'Another window is making this case. Wait until it is done there, or close that window.',
)
