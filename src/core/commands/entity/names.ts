import { type Failure, fail } from '../../lib/result.ts'
import type { Entity } from '../../model/entity.ts'
import type { EntityId } from '../../model/ids.ts'
import type { Reader } from '../../model/reader.ts'
import { nameKey } from '../text-fields.ts'

type Named = Pick<Entity, 'id' | 'name' | 'aliases'>

/** Who is called what while a command adds or renames entities. No two entities share a name or an alias. */
export class EntityNames {
  readonly #holders = new Map<string, Named>()

  constructor(read: Reader) {
    for (const entity of read.all('entities')) this.take(entity)
  }

  /** The failure of calling an entity by names of which another one has any; null when all are free. */
  refuse(id: EntityId, names: readonly string[]): Failure | null {
    for (const name of names) {
      const holder = this.#holders.get(nameKey(name))
      if (holder !== undefined && holder.id !== id) {
        return fail(
          'entity-name-taken',
          `“${name}” is what the entity “${holder.name}” is called already. Use that entity, or choose another name.`,
        )
      }
    }
    return null
  }

  /** Records that an entity goes by its name and aliases. */
  take(entity: Named): void {
    for (const name of [entity.name, ...entity.aliases]) this.#holders.set(nameKey(name), entity)
  }
}

/** The names without those that are the same as the entity's own name or as an earlier one. */
export function aliasesFor(name: string, names: readonly string[]): readonly string[] {
  const known = new Set([nameKey(name)])
  return names.filter((alias) => {
    const key = nameKey(alias)
    if (known.has(key)) return false
    known.add(key)
    return true
  })
}
