import { memo, useState } from 'react'
import { nameKey } from '#core/commands/text-fields.ts'
import { EntityKind } from '#core/model/entity.ts'
import { type ClaimId, EntityId } from '#core/model/ids.ts'
import type { EntityLabel } from '#engine/rows.ts'
import { Chip } from '#renderer/components/chip.tsx'
import type { Choice } from '#renderer/components/choice.ts'
import { newId } from '#renderer/engine/new-id.ts'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import { Adder } from './adder.tsx'
import style from './inspector.module.css'
import { Refusal } from './refusal.tsx'
import { Section, useSection } from './section.tsx'
import { useEdit } from './use-edit.ts'

interface EntitiesProps {
  readonly claim: ClaimId
  readonly entities: readonly EntityLabel[]
}

/** Who and what the claim speaks of. */
export const Entities = memo(({ claim, entities }: EntitiesProps) => {
  const { readOnly } = useWorkbench()
  const edit = useEdit()
  const section = useSection('entities')
  return (
    <Section title="Entities" state={section} count={entities.length}>
      {entities.length > 0 && (
        <div className={style.chips}>
          {entities.map(({ id, name }) => (
            <Chip
              key={id}
              text={name}
              onRemove={readOnly ? undefined : () => void edit('entity/detach', { claims: [claim], entities: [id] })}
            />
          ))}
        </div>
      )}
      {!readOnly && <EntityAdder claim={claim} entities={entities} />}
    </Section>
  )
})

/** How many entities are offered at once. */
const mostOffered = 30

function EntityAdder({ claim, entities }: EntitiesProps) {
  const { engine, run } = useWorkbench()
  const [isOpen, setOpen] = useState(false)
  const [words, setWords] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const ask = () => engine.findEntities(words, mostOffered)
  const found = useAnswer(isOpen ? ask : null, [engine, words], ['entities']).value ?? []
  const choices = entityChoices(found, entities, words)

  async function choose(choice: string) {
    const kind = EntityKind.safeParse(choice)
    const entity = kind.success ? newId(EntityId) : EntityId.parse(choice)
    const newEntities = kind.success ? [{ id: entity, name: words.trim(), kind: kind.data }] : []
    const attached = await run('entity/attach', { claims: [claim], entities: [entity], newEntities }, { quiet: true })
    setRefusal(attached.ok ? null : attached.message)
    if (attached.ok) setWords('')
  }

  return (
    <>
      <Adder
        label="Add an entity"
        isOpen={isOpen}
        onOpenChange={(open) => {
          setOpen(open)
          setRefusal(null)
        }}
        placeholder="Find an entity, or type a new name"
        words={words}
        onWordsChange={setWords}
        choices={choices}
        onChoose={(id) => void choose(id)}
        nothing="No other entity fits. Type a name to create one."
      />
      <Refusal message={refusal} />
    </>
  )
}

/** The entities that fit and are not attached yet; for a name that none has, also its creation as each kind. */
function entityChoices(
  found: readonly EntityLabel[],
  attached: readonly EntityLabel[],
  words: string,
): readonly Choice[] {
  const name = words.trim()
  const known = found.filter(({ id }) => !attached.some((entity) => entity.id === id))
  const isNew = name !== '' && ![...found, ...attached].some((entity) => nameKey(entity.name) === nameKey(name))
  return [
    ...known.map((entity) => ({ id: entity.id, text: entity.name })),
    ...(isNew ? EntityKind.options.map((kind) => ({ id: kind, text: `Create the ${kind} “${name}”` })) : []),
  ]
}
