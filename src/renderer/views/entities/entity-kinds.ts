import { EntityKind } from '#core/model/entity.ts'
import type { Choice } from '#renderer/components/choice.ts'

export const kindChoices: readonly Choice<EntityKind>[] = EntityKind.options.map((kind) => ({ id: kind, text: kind }))
