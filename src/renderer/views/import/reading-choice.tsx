import type { NameSeparator } from '#core/formats/csv/cell-readers.ts'
import type { ImportOptions } from '#engine/api.ts'
import { Checkbox } from '#renderer/components/checkbox.tsx'
import type { Choice } from '#renderer/components/choice.ts'
import { Select } from '#renderer/components/select.tsx'
import style from './import-dialog.module.css'

const separators: readonly Choice<NameSeparator>[] = [
  { id: 'semicolon-or-bar', text: '; or |' },
  { id: 'comma', text: ', comma' },
]

interface ReadingChoiceProps {
  readonly options: ImportOptions
  readonly onChange: (options: ImportOptions) => void
}

/** How the table is read: whether its first row is a claim, and what parts the names in a cell. */
export function ReadingChoice({ options, onChange }: ReadingChoiceProps) {
  const { hasHeader = true, separator = 'semicolon-or-bar' } = options
  return (
    <div className={style.reading}>
      <Checkbox isSelected={hasHeader} onChange={(isSelected) => onChange({ ...options, hasHeader: isSelected })}>
        The first row names the columns
      </Checkbox>
      <div className={style.separator}>
        <Select
          label="Tags and entities are parted by"
          choices={separators}
          value={separator}
          onChange={(chosen) => onChange({ ...options, separator: chosen })}
        />
      </div>
    </div>
  )
}
