import { FileText } from 'lucide-react'
import { useState } from 'react'
import { countWords } from '#core/commands/count-words.ts'
import type { PayloadOf } from '#core/commands/registry.ts'
import { SourceId } from '#core/model/ids.ts'
import { SourceKind } from '#core/model/source.ts'
import { Timestamp } from '#core/model/time.ts'
import { Reliability, reliabilityGrades } from '#core/vocabulary/admiralty.ts'
import type { SourceFile } from '#engine/api.ts'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Select } from '#renderer/components/select.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { newId } from '#renderer/engine/new-id.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import type { OpenedFile } from '#renderer/platform/platform.ts'
import style from './add-source-dialog.module.css'
import { SourceTextField } from './source-text-field.tsx'

interface AddSourceDialogProps {
  readonly onClose: () => void
  readonly onAdded: (source: SourceId) => void
}

const kinds = SourceKind.options.map((kind) => ({ id: kind, text: kind }))
const grades = Reliability.options.map((code) => ({ id: code, text: `${code} · ${reliabilityGrades[code].label}` }))
const pasted: SourceFile = { title: '', text: '', mediaType: 'text/plain', original: null }

/** Adds a source from pasted text or from a TXT or Markdown file, or several files at once, each under its name. */
export function AddSourceDialog({ onClose, onAdded }: AddSourceDialogProps) {
  const { engine, platform, run, toast } = useWorkbench()
  const [file, setFile] = useState<SourceFile>(pasted)
  /** What the analyst typed; a file that is opened afterwards does not take its place. */
  const [typedTitle, setTypedTitle] = useState<string | null>(null)
  const [kind, setKind] = useState<SourceKind>('article')
  const [reliability, setReliability] = useState<Reliability>('F')
  const [error, setError] = useState<string | null>(null)
  const [unread, setUnread] = useState<readonly string[]>([])
  const [isAdding, setAdding] = useState(false)

  const title = typedTitle ?? file.title

  /** A file that was opened keeps its bytes as the original for as long as its text is left as it is. */
  const amend = (text: string) => setFile({ ...file, text, original: null })

  async function openFile() {
    setError(null)
    setUnread([])
    const opened = await platform.openFiles(['.txt', '.md', '.markdown'])
    if (!opened.ok) return setUnread([opened.message])
    const [first, ...more] = opened.value
    if (first === undefined) return
    if (more.length > 0) return await addAll(opened.value)
    const read = await engine.readSourceFile(first.name, first.content)
    if (!read.ok) return setUnread([`${first.name}: ${read.message}`])
    setFile(read.value)
    if (title.trim() === '') setTypedTitle(null)
  }

  /** Adds each file as it is; the dialog stays open with those that could not be added. */
  async function addAll(files: readonly OpenedFile[]) {
    setAdding(true)
    const failed: string[] = []
    for (const { name, content } of files) {
      const read = await engine.readSourceFile(name, content)
      const added = read.ok ? await run('source/add', sourceOf(read.value, newId(SourceId)), { quiet: true }) : read
      if (!added.ok) failed.push(`${name}: ${added.message}`)
    }
    setAdding(false)
    const count = files.length - failed.length
    if (count > 0) toast({ text: `${countWords(count, 'source')} added.` })
    if (failed.length === 0) onClose()
    else setUnread(failed)
  }

  function sourceOf(read: SourceFile, id: SourceId): PayloadOf<'source/add'> {
    return {
      ...read,
      id,
      kind,
      reliability,
      authors: [],
      publisher: '',
      owner: '',
      url: '',
      published: null,
      retrieved: Timestamp.parse(new Date().toISOString()),
      language: '',
      direction: 'auto',
      derivesFrom: [],
    }
  }

  async function add() {
    setAdding(true)
    const id = newId(SourceId)
    const result = await run('source/add', sourceOf({ ...file, title }, id))
    setAdding(false)
    if (result.ok) onAdded(id)
    else setError(result.message)
  }

  const isReady = title.trim() !== '' && file.text.trim() !== '' && !isAdding
  return (
    <Dialog
      title="Add a source"
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!isReady} onPress={() => void add()}>
            Add source
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <div className={style.whole}>
          <Button icon={FileText} isDisabled={isAdding} onPress={() => void openFile()}>
            Open a TXT or Markdown file
          </Button>
          <span className={style.or}>
            or paste the text below. Several files are added at once, each under its name.
          </span>
          {unread.length > 0 && (
            <ul role="alert" className={style.unread}>
              {unread.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
        </div>
        <div className={style.whole}>
          <TextField label="Title" value={title} onChange={setTypedTitle} autoFocus />
        </div>
        <Select label="Kind" choices={kinds} value={kind} onChange={setKind} />
        <Select label="Reliability of the source" choices={grades} value={reliability} onChange={setReliability} />
        <div className={style.whole}>
          <SourceTextField text={file.text} onChange={amend} onClear={() => setFile(pasted)} error={error} />
        </div>
      </div>
    </Dialog>
  )
}
