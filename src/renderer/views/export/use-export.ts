import { useRef, useState } from 'react'
import type { Result } from '#core/lib/result.ts'
import type { ExportScope } from '#engine/api.ts'
import { exportText } from '#renderer/engine/export-text.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { writeExport } from '#renderer/engine/write-export.ts'
import type { ExportTarget } from '#renderer/platform/platform.ts'
import { placeName } from './place-name.ts'

export type ExportShape = 'folder' | 'file' | 'clipboard'

interface Export {
  /** The share that is done, 0 to 1, while an export runs. */
  readonly progress: number | null
  readonly error: string | null
  /** Asks for the place to write to; null when there is none to ask for, or the analyst cancelled. */
  start(shape: ExportShape, title: string, claims: ExportScope): Promise<ExportTarget | null>
  /** Writes everything to the place, or nothing. */
  write(target: ExportTarget, shape: ExportShape, claims: ExportScope): Promise<void>
  /** The same, under the next free name beside the place. */
  writeBeside(target: ExportTarget, shape: ExportShape, claims: ExportScope): Promise<void>
  cancel(): void
}

/** Runs an export with progress; `onDone` is called when everything is in its place. */
export function useExport(onDone: () => void): Export {
  const { engine, platform, toast } = useWorkbench()
  const [progress, setProgress] = useState<number | null>(null)
  const [error, setError] = useState<string | null>(null)
  const goesOn = useRef(true)

  /** Tells how far the export has come; answers whether to go on. */
  function advance(share: number): boolean {
    setProgress(share)
    return goesOn.current
  }

  async function run<Value>(work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    goesOn.current = true
    setProgress(0)
    const done = await work()
    setProgress(null)
    return done
  }

  async function write(target: ExportTarget, shape: ExportShape, claims: ExportScope): Promise<void> {
    const request = { kind: shape === 'folder' ? ('folder-of-notes' as const) : ('notes' as const), scope: claims }
    const finished = await run(() => writeExport(engine, request, target, advance))
    if (!finished.ok) return setError(finished.code === 'export-cancelled' ? null : finished.message)
    toast({ text: `Notes exported to “${target.name}”.` })
    onDone()
  }

  async function writeBeside(target: ExportTarget, shape: ExportShape, claims: ExportScope): Promise<void> {
    const beside = await target.beside()
    if (beside.ok) await write(beside.value, shape, claims)
    else setError(beside.message)
  }

  async function start(shape: ExportShape, title: string, claims: ExportScope): Promise<ExportTarget | null> {
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

  async function copy(claims: ExportScope): Promise<void> {
    const text = await run(() => exportText(engine, claims, advance))
    const copied = text.ok ? await platform.copy(text.value) : text
    if (!copied.ok) return setError(copied.message)
    toast({ text: 'Notes copied to the clipboard.' })
    onDone()
  }

  const cancel = () => {
    goesOn.current = false
  }
  return { progress, error, start, write, writeBeside, cancel }
}
