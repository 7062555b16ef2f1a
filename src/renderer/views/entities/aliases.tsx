import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Result } from '#core/lib/result.ts'
import { Button } from '#renderer/components/button.tsx'
import { Chip } from '#renderer/components/chip.tsx'
import { TextField } from '#renderer/components/text-field.tsx'
import style from './aliases.module.css'

interface AliasesProps {
  readonly aliases: readonly string[]
  readonly canEdit: boolean
  readonly onChange: (aliases: readonly string[]) => Promise<Result<unknown>>
}

/** The other names of an entity: taken away one by one, and added by typing one and Enter. */
export function Aliases({ aliases, canEdit, onChange }: AliasesProps) {
  const [words, setWords] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const alias = words.trim()

  async function change(next: readonly string[]) {
    const changed = await onChange(next)
    setRefusal(changed.ok ? null : changed.message)
    return changed.ok
  }

  async function add() {
    if (alias === '') return
    if (aliases.includes(alias)) return setRefusal(`“${alias}” stands here already.`)
    if (await change([...aliases, alias])) setWords('')
  }

  return (
    <div className={style.aliases}>
      {aliases.length > 0 && (
        <ul className={style.chips} aria-label="Other names">
          {aliases.map((name) => (
            <li key={name}>
              <Chip
                text={name}
                onRemove={canEdit ? () => void change(aliases.filter((other) => other !== name)) : undefined}
              />
            </li>
          ))}
        </ul>
      )}
      {canEdit && (
        <Form
          className={style.add ?? ''}
          onSubmit={(event) => {
            event.preventDefault()
            void add()
          }}
        >
          <TextField
            label="Another name"
            isLabelHidden
            placeholder="Another name"
            value={words}
            onChange={(next) => {
              setWords(next)
              setRefusal(null)
            }}
            error={refusal}
          />
          <Button type="submit" isDisabled={alias === ''}>
            Add
          </Button>
        </Form>
      )}
    </div>
  )
}
