import { type Entity, EntityKind } from '../../src/core/model/entity.ts'
import { EntityId, TagId } from '../../src/core/model/ids.ts'
import { type Tag, TagColour } from '../../src/core/model/tag.ts'
import { names } from './phrases.ts'
import type { Random } from './random.ts'
import { idOf, madeAt } from './stamps.ts'

const topics = 6
const aspectsEach = 9

/** A codebook of sixty tags: six topics with nine aspects each. */
export function makeTags(random: Random): readonly Tag[] {
  const make = (number: number, name: string, parent: TagId | null, order: number): Tag => ({
    id: idOf(TagId, 'tags', number),
    name,
    parent,
    colour: random.pick(TagColour.options),
    description: '',
    order,
    createdAt: madeAt(number),
    updatedAt: madeAt(number),
  })
  return names.topics.slice(0, topics).flatMap((topic, order) => {
    const number = order * (aspectsEach + 1)
    const root = make(number, topic, null, order)
    const aspects = names.aspects.slice(0, aspectsEach)
    return [root, ...aspects.map((aspect, index) => make(number + index + 1, `${topic} ${aspect}`, root.id, index))]
  })
}

/** One entity for thirty claims, at least twenty and at most five thousand. */
export function makeEntities(claims: number, random: Random): readonly Entity[] {
  return Array.from({ length: Math.max(20, Math.min(5000, Math.ceil(claims / 30))) }, (_, index) => ({
    id: idOf(EntityId, 'entities', index),
    name: `${random.pick(names.bodies)} ${random.pick(names.places)} ${index + 1}`,
    kind: random.pick(EntityKind.options),
    aliases: random.happens(0.3) ? [`${random.pick(names.places)} ${index + 1}`] : [],
    description: '',
    createdAt: madeAt(index),
    updatedAt: madeAt(index),
  }))
}
