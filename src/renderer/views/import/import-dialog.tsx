import { FileSpreadsheet } from 'lucide-react'
import { useState } from 'react'
import type { ImportOptions, ImportPreview } from '#engine/api.ts'
import type { ImportDialogProps } from '#renderer/app/panes.ts'
import { Button } from '#renderer/components/button.tsx'
import { formatCount } from '#renderer/components/count.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { TextArea } from '#renderer/components/text-field.tsx'
import { ColumnChoice } from './column-choice.tsx'
import { FailedRows } from './failed-rows.tsx'
import style from './import-dialog.module.css'
import { ImportProgress } from './import-progress.tsx'
import { ReadingChoice } from './reading-choice.tsx'
import { SampleRows } from './sample-rows.tsx'
import { useImport } from './use-import.ts'

/** So much pasted text is read at once: a field would take seconds to show it, where nobody can look it over. In UTF-16 units. */
const muchText = 100_000

/** Imports claims from a CSV or TSV table: choose a file or paste it, check the columns, see what fails and why, then import the rest at once. */
export function ImportDialog({ onClose }: ImportDialogProps) {
  const { table, progress, error, openFile, read, importRows, forgetTable, cancel } = useImport(onClose)
  const [pasted, setPasted] = useState('')
  const [tried, setTried] = useState<'file' | 'pasted'>('file')
  const isBusy = progress !== null
  const stop = (
    <Button onPress={cancel} isDisabled={progress?.step === 'writing'}>
      Cancel
    </Button>
  )

  function readPasted(text: string) {
    setTried('pasted')
    void read('The pasted table', new Blob([text]), {})
  }

  if (table === null) {
    return (
      <Dialog
        title="Import claims from a table"
        width="wide"
        isOpen
        onClose={isBusy ? cancel : onClose}
        actions={
          <>
            <ImportProgress progress={progress} />
            {isBusy ? stop : <Button onPress={onClose}>Cancel</Button>}
            <Button look="primary" isDisabled={pasted.trim() === '' || isBusy} onPress={() => readPasted(pasted)}>
              Read the table
            </Button>
          </>
        }
      >
        <div className={style.form}>
          <p className={style.words}>
            A CSV or TSV table. Columns named statement, kind, status, credibility, occurred, tags, entities and note
            are recognised; others you match by hand.
          </p>
          <Button
            icon={FileSpreadsheet}
            isDisabled={isBusy}
            onPress={() => {
              setTried('file')
              void openFile()
            }}
          >
            Open a CSV or TSV file
          </Button>
          {tried === 'file' && <Problem words={error} />}
          <TextArea
            label="Or paste the table"
            value={pasted}
            onChange={setPasted}
            onPaste={(event) => {
              const text = event.clipboardData?.getData('text/plain') ?? ''
              if (pasted !== '' || text.length < muchText) return
              event.preventDefault()
              readPasted(text)
            }}
            rows={8}
            error={tried === 'pasted' ? error : null}
          />
        </div>
      </Dialog>
    )
  }
  const { preview, options } = table
  const reread = (change: ImportOptions) => void read(table.name, table.file, { ...options, ...change })
  return (
    <Dialog
      title={`Import claims from ${table.name}`}
      width="wide"
      isOpen
      onClose={isBusy ? cancel : onClose}
      actions={
        <>
          <ImportProgress progress={progress} />
          {isBusy ? stop : <Button onPress={forgetTable}>Choose another table</Button>}
          <Button look="primary" isDisabled={preview.rows === 0 || isBusy} onPress={() => void importRows(table)}>
            {preview.rows === 1 ? 'Import 1 claim' : `Import ${formatCount(preview.rows)} claims`}
          </Button>
        </>
      }
    >
      <div className={style.form} aria-busy={isBusy} inert={isBusy && progress.step !== 'reading'}>
        <ReadingChoice options={options} onChange={reread} />
        <ColumnChoice preview={preview} onChange={(mapping) => reread({ mapping })} />
        <Problem words={error} />
        <p className={style.words}>{summary(preview)}</p>
        <FailedRows failed={preview.failed} failures={preview.failures} />
        <SampleRows preview={preview} />
      </div>
    </Dialog>
  )
}

function Problem({ words }: { readonly words: string | null }) {
  if (words === null) return null
  return (
    <p role="alert" className={style.error}>
      {words}
    </p>
  )
}

function summary({ rows, failures, newTags, newEntities, mapping }: ImportPreview): string {
  if (mapping.statement === undefined) return 'Choose the column that holds the statement of each claim.'
  const good = `${formatCount(rows)} ${rows === 1 ? 'row is' : 'rows are'} ready to import.`
  const bad =
    failures === 0
      ? ''
      : ` ${formatCount(failures)} cannot be imported and ${failures === 1 ? 'is' : 'are'} listed below.`
  const fresh = [
    newTags === 0 ? null : `${formatCount(newTags)} new ${newTags === 1 ? 'tag' : 'tags'}`,
    newEntities === 0 ? null : `${formatCount(newEntities)} new ${newEntities === 1 ? 'entity' : 'entities'}`,
  ].filter((words) => words !== null)
  return good + bad + (fresh.length === 0 ? '' : ` They bring ${fresh.join(' and ')}.`)
}
