import type { ColumnMapping, ImportPreview } from '#engine/api.ts'
import { Select } from '#renderer/components/select.tsx'
import { columnName } from './column-name.ts'
import style from './import-dialog.module.css'

const importedFields: readonly (readonly [field: string, label: string])[] = [
  ['statement', 'Statement'],
  ['kind', 'Kind'],
  ['status', 'Status'],
  ['credibility', 'Credibility'],
  ['likelihood', 'Likelihood'],
  ['confidence', 'Confidence'],
  ['occurred', 'Occurred'],
  ['tags', 'Tags'],
  ['entities', 'Entities'],
  ['note', 'Note'],
]

interface ColumnChoiceProps {
  readonly preview: ImportPreview
  readonly onChange: (mapping: ColumnMapping) => void
}

/** Which column of the table feeds which field of a claim. */
export function ColumnChoice({ preview, onChange }: ColumnChoiceProps) {
  const { headers, mapping } = preview
  const choices = [
    { id: 'none', text: 'not in the table' },
    ...headers.map((header, column) => ({ id: String(column), text: columnName(header, column) })),
  ]

  function choose(field: string, id: string) {
    const { [field]: _dropped, ...others } = mapping
    onChange(id === 'none' ? others : { ...others, [field]: Number(id) })
  }

  return (
    <fieldset className={style.columns} aria-label="Columns of the table">
      {importedFields.map(([field, label]) => (
        <Select
          key={field}
          label={label}
          choices={choices}
          value={mapping[field] === undefined ? 'none' : String(mapping[field])}
          onChange={(id) => choose(field, id)}
        />
      ))}
    </fieldset>
  )
}
