import { useRef, useState } from 'react'
import type { Result } from '#core/lib/result.ts'
import type { ImportOptions, ImportPreview, WorkSink, WorkStep } from '#engine/api.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'

/** A table that was read, with what it would become. */
export interface ReadTable {
  readonly name: string
  readonly file: Blob
  readonly options: ImportOptions
  readonly preview: ImportPreview
}

/** How far reading or importing has come; `share` runs from 0 to 1. */
export interface ImportProgress {
  readonly share: number
  readonly step: WorkStep
}

interface Import {
  readonly table: ReadTable | null
  /** Null while nothing is read or imported. */
  readonly progress: ImportProgress | null
  readonly error: string | null
  openFile(): Promise<void>
  read(name: string, file: Blob, options: ImportOptions): Promise<void>
  importRows(table: ReadTable): Promise<void>
  forgetTable(): void
  /** Stops what is read or imported; what is already being written cannot be stopped. */
  cancel(): void
}

/** Reads and imports a table of claims; `onDone` is called when its rows are in the case. */
export function useImport(onDone: () => void): Import {
  const { engine, platform, importClaims } = useWorkbench()
  const [table, setTable] = useState<ReadTable | null>(null)
  const [error, setError] = useState<string | null>(null)
  const [progress, setProgress] = useState<ImportProgress | null>(null)
  /** What is being done; it goes on until something else is begun or it is cancelled. */
  const running = useRef<symbol | null>(null)

  /** Does the work with its progress shown; null when it failed, was cancelled or something newer was begun. */
  async function follow<Value>(work: (sink: WorkSink) => Promise<Result<Value>>): Promise<Value | null> {
    const run = Symbol('import')
    running.current = run
    setError(null)
    setProgress({ share: 0, step: 'reading' })
    const result = await work((share, step) => {
      if (running.current !== run) return false
      setProgress({ share, step })
      return true
    })
    if (running.current !== null && running.current !== run) return null
    running.current = null
    setProgress(null)
    if (result.ok) return result.value
    if (result.code !== 'work-cancelled') setError(result.message)
    return null
  }

  async function read(name: string, file: Blob, options: ImportOptions): Promise<void> {
    const preview = await follow(async (sink) => {
      const result = await engine.previewClaims(file, options, sink)
      return result.ok ? result : { ...result, message: `${name}: ${result.message}` }
    })
    if (preview !== null) setTable({ name, file, options, preview })
  }

  async function openFile(): Promise<void> {
    setError(null)
    const opened = await platform.openFiles(['.csv', '.tsv', '.txt'])
    if (!opened.ok) return setError(opened.message)
    const [file] = opened.value
    if (file === undefined) return
    await read(file.name, file.content, {})
  }

  async function importRows({ file, options, preview }: ReadTable): Promise<void> {
    const imported = await follow((sink) => importClaims(file, { ...options, mapping: preview.mapping }, sink))
    if (imported !== null) onDone()
  }

  return {
    table,
    progress,
    error,
    openFile,
    read,
    importRows,
    forgetTable: () => setTable(null),
    cancel: () => {
      running.current = null
    },
  }
}
