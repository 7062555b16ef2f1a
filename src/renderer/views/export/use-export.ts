import { useRef, useState } from 'react'
import { ok, type Result } from '#core/lib/result.ts'
import type { ClaimId } from '#core/model/ids.ts'
import type { ExportedFile } from '#engine/api.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import type { ExportTarget } from '#renderer/platform/platform.ts'
import { placeName } from './place-name.ts'

export type ExportShape = 'folder' | 'file' | 'clipboard'

interface Export {
  /** The share that is done, 0 to 1, while an export runs. */
  readonly progress: number | null
  readonly error: string | null
  /** Asks for the place to write to; null when there is none to ask for, or the analyst cancelled. */
  start(shape: ExportShape, title: string, claims: 'case' | readonly ClaimId[]): Promise<ExportTarget | null>
  /** Writes everything to the place, or nothing. */
  write(target: ExportTarget, shape: ExportShape, claims: 'case' | readonly ClaimId[]): Promise<void>
  /** The same, under the next free name beside the place. */
  writeBeside(target: ExportTarget, shape: ExportShape, claims: 'case' | readonly ClaimId[]): Promise<void>
  cancel(): void
}

/** Runs an export with progress; `onDone` is called when everything is in its place. */
export function useExport(onDone: () => void): Export {
  const { engine, platform, toast } = useWorkbench()
  const [progress, setProgress] = useState<number | null>(null)
  const [error, setError] = useState<string | null>(null)
  const goesOn = useRef(true)

  async function run(
    shape: ExportShape,
    claims: 'case' | readonly ClaimId[],
    take: (files: readonly ExportedFile[]) => Promise<Result<null>>,
  ): Promise<Result<null>> {
    goesOn.current = true
    let failure: Result<null> = ok(null)
    setProgress(0)
    const request = { scope: claims, shape: shape === 'folder' ? ('folder' as const) : ('file' as const) }
    const exported = await engine.exportNotes(request, async (files, done, total) => {
      const taken = await take(files)
      if (!taken.ok) failure = taken
      setProgress(total === 0 ? 1 : done / total)
      return taken.ok && goesOn.current
    })
    setProgress(null)
    if (!failure.ok) return failure
    return exported.ok ? ok(null) : exported
  }

  async function write(target: ExportTarget, shape: ExportShape, claims: 'case' | readonly ClaimId[]): Promise<void> {
    const written = await run(shape, claims, (files) => target.write(files))
    const finished = written.ok ? await target.finish() : written
    if (!finished.ok) {
      await target.abandon()
      return finished.code === 'export-cancelled' ? setError(null) : setError(finished.message)
    }
    toast({ text: `Notes exported to “${target.name}”.` })
    onDone()
  }

  async function writeBeside(
    target: ExportTarget,
    shape: ExportShape,
    claims: 'case' | readonly ClaimId[],
  ): Promise<void> {
    const beside = await target.beside()
    if (beside.ok) await write(beside.value, shape, claims)
    else setError(beside.message)
  }

  async function start(
    shape: ExportShape,
    title: string,
    claims: 'case' | readonly ClaimId[],
  ): Promise<ExportTarget | null> {
    setError(null)
    if (shape === 'clipboard') {
      await copy(claims)
      return null
    }
    const name = placeName(title)
    const chosen = shape === 'folder' ? await platform.chooseFolder(name) : await platform.chooseFile(`${name}.md`)
    if (chosen.ok) return chosen.value
    setError(chosen.message)
    return null
  }

  async function copy(claims: 'case' | readonly ClaimId[]): Promise<void> {
    const parts: string[] = []
    const taken = await run('clipboard', claims, async (files) => {
      parts.push(...files.map(({ text }) => text))
      return ok(null)
    })
    const copied = taken.ok ? await platform.copy(parts.join('')) : taken
    if (!copied.ok) return setError(copied.message)
    toast({ text: 'Notes copied to the clipboard.' })
    onDone()
  }

  const cancel = () => {
    goesOn.current = false
  }
  return { progress, error, start, write, writeBeside, cancel }
}
