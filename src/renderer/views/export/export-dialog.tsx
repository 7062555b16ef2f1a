import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import { ok, type Result } from '#core/lib/result.ts'
import { IdSet } from '#core/model/id-set.ts'
import type { Filter, Query } from '#core/query/query.ts'
import type { Engine, ExportScope } from '#engine/api.ts'
import type { ExportDialogProps } from '#renderer/app/panes.ts'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { ProgressBar } from '#renderer/components/progress-bar.tsx'
import { RadioGroup } from '#renderer/components/radio-group.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useSummary, useWorkbench } from '#renderer/engine/workbench.ts'
import type { ExportTarget } from '#renderer/platform/platform.ts'
import style from './export-dialog.module.css'
import { type ExportShape, useExport } from './use-export.ts'

type Scope = 'case' | 'view' | 'selection'

async function matchingOf(engine: Engine, query: Query): Promise<Result<IdSet>> {
  const ids = await engine.matching(query)
  return ids.ok ? ok(IdSet.from(ids.value)) : ids
}

/** Exports notes as Markdown: of the whole case, what the claims view shows, or the chosen claims; as a folder, a file, or to the clipboard. */
export function ExportDialog({ query, chosen, onClose }: ExportDialogProps) {
  const { engine } = useWorkbench()
  const title = useSummary((summary) => summary.case.title)
  const count = useSummary(({ counts }) => counts.claims)
  const ask = query === null || isEverything(query.filter) ? null : () => matchingOf(engine, query)
  const { value: shown } = useAnswer(ask, [query], ['claims'])
  const [scope, setScope] = useState<Scope>(chosen.size > 0 ? 'selection' : shown === null ? 'case' : 'view')
  const [shape, setShape] = useState<ExportShape>('folder')
  const [occupied, setOccupied] = useState<ExportTarget | null>(null)
  const { progress, error, start, write, writeBeside, cancel } = useExport(onClose)

  const isCounting = scope === 'view' && shown === null

  const claims = (): ExportScope => {
    if (scope === 'selection') return chosen.packed
    return scope === 'view' && shown !== null ? shown.packed : 'case'
  }
  const scopes = [
    { id: 'case' as const, text: 'The whole case', detail: countWords(count, 'claim') },
    // It is listed before it is counted: coming in later, it would come under a pointer that is about to press another.
    ...(ask === null
      ? []
      : [
          {
            id: 'view' as const,
            text: 'What the claims view shows',
            detail: shown === null ? 'Counting…' : countWords(shown.size, 'claim'),
          },
        ]),
    ...(chosen.size === 0
      ? []
      : [{ id: 'selection' as const, text: 'The chosen claims', detail: countWords(chosen.size, 'claim') }]),
  ]

  async function begin() {
    const target = await start(shape, title, claims())
    if (target?.occupied === true) setOccupied(target)
    else if (target !== null) await write(target, shape, claims())
  }

  async function replace(target: ExportTarget) {
    setOccupied(null)
    await write(target, shape, claims())
  }

  async function keepBoth(target: ExportTarget) {
    setOccupied(null)
    await writeBeside(target, shape, claims())
  }

  if (progress !== null) {
    return (
      <Dialog title="Exporting" isOpen onClose={cancel} actions={<Button onPress={cancel}>Cancel the export</Button>}>
        <ProgressBar label="Writing notes" share={progress} />
      </Dialog>
    )
  }
  if (occupied !== null) {
    return (
      <Dialog
        title="There is something in this place"
        isOpen
        onClose={() => setOccupied(null)}
        actions={
          <>
            <Button onPress={() => setOccupied(null)}>Choose another place</Button>
            <Button look="danger" onPress={() => void replace(occupied)}>
              Replace all of it
            </Button>
            <Button look="primary" onPress={() => void keepBoth(occupied)}>
              Keep both
            </Button>
          </>
        }
      >
        <p>
          “{occupied.name}” already holds files. Replacing removes everything in it, also what Claimbench did not write.
          Keeping both writes the notes beside it under a new name.
        </p>
      </Dialog>
    )
  }
  return (
    <Dialog
      title="Export notes to Markdown"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={isCounting} onPress={() => void begin()}>
            {shape === 'clipboard' ? 'Copy notes' : 'Export notes'}
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <RadioGroup label="What to export" choices={scopes} value={scope} onChange={setScope} />
        <RadioGroup label="As" choices={shapes} value={shape} onChange={setShape} />
        {error !== null && (
          <p role="alert" className={style.error}>
            {error}
          </p>
        )}
      </div>
    </Dialog>
  )
}

function isEverything(filter: Filter): boolean {
  return filter.kind === 'and' && filter.of.length === 0
}

const shapes = [
  {
    id: 'folder' as const,
    text: 'A folder',
    detail: 'A note per claim, with sources, tags and an index; opens as an Obsidian vault',
  },
  { id: 'file' as const, text: 'One file', detail: 'Everything in one Markdown document' },
  { id: 'clipboard' as const, text: 'The clipboard', detail: 'The same document, to paste elsewhere' },
]
