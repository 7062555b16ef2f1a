import { memo, useState } from 'react'
import type { NewTag } from '#core/commands/tag/new-tags.ts'
import { type ClaimId, TagId } from '#core/model/ids.ts'
import type { TagLabel } from '#engine/rows.ts'
import { Swatch, TagChip } from '#renderer/components/chip.tsx'
import { type Choice, manyChoices } from '#renderer/components/choice.ts'
import { newId } from '#renderer/engine/new-id.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { Adder } from './adder.tsx'
import { useFocusRequest } from './focus-request.ts'
import style from './inspector.module.css'
import { Refusal } from './refusal.tsx'
import { Section, useSection } from './section.tsx'
import { knownTags, type NewTags, newTags } from './tag-choices.ts'
import { useEdit } from './use-edit.ts'

interface TagsProps {
  readonly claim: ClaimId
  readonly tags: readonly TagLabel[]
}

/** The claim's tags, taken off and put on; a tag that is not in the codebook yet is created on the way. */
export const Tags = memo(({ claim, tags }: TagsProps) => {
  const { readOnly } = useWorkbench()
  const edit = useEdit()
  const section = useSection('tags')
  const [isAdding, setAdding] = useState(false)
  useFocusRequest('tags', () => {
    section.setOpen(true)
    setAdding(!readOnly)
  })
  return (
    <Section title="Tags" state={section} count={tags.length}>
      {tags.length > 0 && (
        <div className={style.chips}>
          {tags.map(({ id, name, colour }) => (
            <TagChip
              key={id}
              name={name}
              colour={colour}
              onRemove={readOnly ? undefined : () => void edit('claim/untag', { claims: [claim], tags: [id] })}
            />
          ))}
        </div>
      )}
      {!readOnly && <TagAdder claim={claim} tags={tags} isOpen={isAdding} onOpenChange={setAdding} />}
    </Section>
  )
})

interface TagAdderProps extends TagsProps {
  readonly isOpen: boolean
  readonly onOpenChange: (isOpen: boolean) => void
}

function TagAdder({ claim, tags, isOpen, onOpenChange }: TagAdderProps) {
  const { engine, run } = useWorkbench()
  const codebook = useAnswer(isOpen ? () => engine.codebook() : null, [engine], ['tags']).value ?? []
  const [words, setWords] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const fresh = newTags(codebook, words)
  const known = knownTags(codebook, new Set(tags.map(({ id }) => id)), words)
  const choices: readonly Choice[] = [
    ...known.map(({ tag, path, isTaken }) => ({
      id: tag.id,
      text: tag.name,
      mark: <Swatch colour={tag.colour} />,
      isDisabled: isTaken,
      ...(isTaken ? { detail: 'already on it' } : path.length === 0 ? {} : { detail: path.join(' / ') }),
    })),
    ...(fresh === null ? [] : [{ id: creation, text: creationWords(fresh) }]),
  ]

  async function choose(id: string) {
    const created = id === creation && fresh !== null ? asCreated(fresh) : []
    const tag = created.at(-1)?.id ?? TagId.parse(id)
    const tagged = await run('claim/tag', { claims: [claim], tags: [tag], newTags: created }, { quiet: true })
    setRefusal(tagged.ok ? null : tagged.message)
    if (tagged.ok) setWords('')
  }

  return (
    <>
      <Adder
        label="Add a tag"
        shortcut="t"
        isOpen={isOpen}
        onOpenChange={(open) => {
          onOpenChange(open)
          setRefusal(null)
        }}
        placeholder="Find a tag, or type a new one (parent/child)"
        words={words}
        onWordsChange={setWords}
        choices={choices}
        isLong={codebook.length > manyChoices}
        onChoose={(id) => void choose(id)}
        nothing="No other tag fits. Type a name to create one."
      />
      <Refusal message={refusal} />
    </>
  )
}

/** The id of the choice that creates tags; no tag has it. */
const creation = 'create'

function creationWords({ parent, names }: NewTags): string {
  const name = names.join(' / ')
  return parent === null ? `Create “${name}”` : `Create “${name}” under “${parent.name}”`
}

/** The tags as a command creates them, from the outermost in. */
function asCreated({ parent, names }: NewTags): readonly NewTag[] {
  const created: NewTag[] = []
  for (const name of names) created.push({ id: newId(TagId), name, parent: created.at(-1)?.id ?? parent?.id ?? null })
  return created
}
