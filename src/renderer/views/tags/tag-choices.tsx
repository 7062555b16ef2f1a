import { TagId } from '#core/model/ids.ts'
import type { TagRow } from '#engine/rows.ts'
import { Swatch } from '#renderer/components/chip.tsx'
import type { Choice } from '#renderer/components/choice.ts'

/** The choice that stands for no parent; no tag has this id. */
export const top = 'top'

/** Tags to choose from, each with the name of what it stands under. */
export function tagChoices(tags: readonly TagRow[]): readonly Choice[] {
  return tags.map(({ id, name, colour, parentName }) => ({
    id,
    text: name,
    mark: <Swatch colour={colour} />,
    ...(parentName === null ? {} : { detail: parentName }),
  }))
}

/** The places under which a tag can stand: the top, or one of the tags. */
export function parentChoices(tags: readonly TagRow[]): readonly Choice[] {
  return [{ id: top, text: 'nothing (at the top)' }, ...tagChoices(tags)]
}

/** The parent that a choice stands for. */
export function parentOf(choice: string): TagId | null {
  return choice === top ? null : TagId.parse(choice)
}
