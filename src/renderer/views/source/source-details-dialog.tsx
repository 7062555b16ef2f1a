import { useState } from 'react'
import { readEdtf } from '#core/model/edtf.ts'
import { edtfWords } from '#core/model/edtf-words.ts'
import { Direction, type Source, SourceKind } from '#core/model/source.ts'
import { Button } from '#renderer/components/button.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { Select } from '#renderer/components/select.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './source-details-dialog.module.css'

interface SourceDetailsDialogProps {
  readonly source: Source
  readonly onClose: () => void
}

const kinds = SourceKind.options.map((kind) => ({ id: kind, text: kind }))
const directionWords: Readonly<Record<Direction, string>> = {
  auto: 'as its letters run',
  ltr: 'left to right',
  rtl: 'right to left',
}
const directions = Direction.options.map((direction) => ({ id: direction, text: directionWords[direction] }))

type Draft = Readonly<Record<'title' | 'authors' | 'publisher' | 'owner' | 'url' | 'published' | 'language', string>>

/** What is known of a source, to be read and amended. */
export function SourceDetailsDialog({ source, onClose }: SourceDetailsDialogProps) {
  const { run, readOnly } = useWorkbench()
  const [draft, setDraft] = useState<Draft>({
    title: source.title,
    authors: source.authors.join('; '),
    publisher: source.publisher,
    owner: source.owner,
    url: source.url,
    published: source.published ?? '',
    language: source.language,
  })
  const [kind, setKind] = useState(source.kind)
  const [direction, setDirection] = useState(source.direction)
  const [error, setError] = useState<string | null>(null)
  const published = draft.published.trim() === '' ? null : readEdtf(draft.published)

  async function save() {
    if (published !== null && !published.ok) return
    const { title, publisher, owner, url, language } = draft
    const authors = draft.authors
      .split(';')
      .map((author) => author.trim())
      .filter((author) => author !== '')
    const fields = {
      title,
      publisher,
      owner,
      url,
      language,
      authors,
      kind,
      direction,
      published: published?.value ?? null,
    }
    const result = await run('source/edit', { source: source.id, ...fields })
    if (result.ok) onClose()
    else setError(result.message)
  }

  const field = (name: keyof Draft, label: string, description?: string) => (
    <TextField
      label={label}
      value={draft[name]}
      isReadOnly={readOnly}
      onChange={(value) => setDraft((last) => ({ ...last, [name]: value }))}
      {...(description === undefined ? {} : { description })}
    />
  )

  return (
    <Dialog
      title="Source details"
      width="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={readOnly || (published !== null && !published.ok)}
            onPress={() => void save()}
          >
            Save details
          </Button>
        </>
      }
    >
      <div className={style.form}>
        <div className={style.whole}>{field('title', 'Title')}</div>
        <Select label="Kind" choices={kinds} value={kind} onChange={setKind} />
        {field('authors', 'Authors', 'Parted by semicolons.')}
        {field('publisher', 'Publisher')}
        {field('owner', 'Owner', 'Who controls the publisher.')}
        <TextField
          label="Published"
          value={draft.published}
          isReadOnly={readOnly}
          onChange={(value) => setDraft((last) => ({ ...last, published: value }))}
          error={published !== null && !published.ok ? published.message : null}
          description={
            published?.ok ? edtfWords(published.value) : 'For example 2024-04-17, 2024-04, or 2024~ for about 2024.'
          }
        />
        {field('language', 'Language', 'A BCP 47 tag, such as en, ps or zh-Hans.')}
        <Select label="Writing direction" choices={directions} value={direction} onChange={setDirection} />
        <div className={style.whole}>{field('url', 'Address (URL)')}</div>
        {error !== null && (
          <p role="alert" className={style.error}>
            {error}
          </p>
        )}
        <dl className={style.facts}>
          <dt>SHA-256 of the text</dt>
          <dd>{source.text}</dd>
          <dt>SHA-256 of the original</dt>
          <dd>{source.original}</dd>
          <dt>Length</dt>
          <dd>{source.textLength.toLocaleString('en')} UTF-16 units</dd>
          <dt>Media type</dt>
          <dd>{source.mediaType}</dd>
        </dl>
      </div>
    </Dialog>
  )
}
