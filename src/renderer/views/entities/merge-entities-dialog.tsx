import { useState } from 'react'
import { EntityId } from '#core/model/ids.ts'
import { ComboBox } from '#renderer/components/combo-box.tsx'
import { Dialog } from '#renderer/components/dialog.tsx'
import { useAnswer } from '#renderer/engine/use-answer.ts'
import { useWorkbench } from '#renderer/engine/workbench.ts'
import style from './merge-entities-dialog.module.css'

/** What is to be merged: the entity itself when it is one, else how many they are. */
export interface Merging {
  readonly ids: readonly EntityId[]
  /** In words: “Kabul” in quotation marks, or “3 entities”. */
  readonly words: string
}

interface MergeEntitiesDialogProps {
  readonly merging: Merging
  readonly onMerged: (into: EntityId) => void
  readonly onClose: () => void
}

/** Choices offered at a time; more words find the rest. */
const mostOffered = 30

/** Makes one entity of several; the one that stays is found by its name. Choosing it merges, which can be undone. */
export function MergeEntitiesDialog({ merging, onMerged, onClose }: MergeEntitiesDialogProps) {
  const { engine, run } = useWorkbench()
  const [words, setWords] = useState('')
  const [refusal, setRefusal] = useState<string | null>(null)
  const { ids } = merging
  const ask = () => engine.findEntities(words, mostOffered + 1)
  const found = useAnswer(ask, [engine, words], ['entities']).value ?? []
  const others = found.filter(({ id }) => ids.length > 1 || !ids.includes(id)).slice(0, mostOffered)

  async function merge(into: EntityId) {
    const merged = await run('entity/merge', { into, entities: ids })
    if (!merged.ok) return setRefusal(merged.message)
    onMerged(into)
    onClose()
  }

  return (
    <Dialog title={`Merge ${merging.words} into`} isOpen onClose={onClose}>
      <p className={style.words}>
        Claims and notes go over to the entity that you choose, and the names of what is merged become other names of
        it.
      </p>
      <ComboBox
        label="The entity that stays"
        placeholder="Find it by a name"
        takesFocus
        words={words}
        onWordsChange={setWords}
        choices={others.map(({ id, name }) => ({ id, text: name }))}
        onChoose={(id) => void merge(EntityId.parse(id))}
        nothing="No other entity is called that."
      />
      {refusal !== null && (
        <p role="alert" className={style.refusal}>
          {refusal}
        </p>
      )}
    </Dialog>
  )
}
