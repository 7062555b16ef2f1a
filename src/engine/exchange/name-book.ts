import { v7 as uuidv7 } from 'uuid'
import { nameKey } from '#core/commands/text-fields.ts'

/** Ids by name: those that stand in the case, and new ones for names that do not. */
export class NameBook<Id> {
  readonly #known = new Map<string, Id>()
  readonly #fresh = new Map<string, { readonly id: Id; readonly name: string }>()
  readonly #schema: { parse(value: string): Id }

  constructor(schema: { parse(value: string): Id }) {
    this.#schema = schema
  }

  /** Notes that a record goes by a name. */
  know(name: string, id: Id): void {
    this.#known.set(nameKey(name), id)
  }

  /** The id of the record that goes by the name; a new one, the same each time, when none does. */
  idOf(name: string): Id {
    const key = nameKey(name)
    const known = this.#known.get(key) ?? this.#fresh.get(key)?.id
    if (known !== undefined) return known
    const id = this.#schema.parse(uuidv7())
    this.#fresh.set(key, { id, name })
    return id
  }

  /** The names that no record went by, with the ids they were given, in the order in which they came up. */
  get fresh(): readonly { readonly id: Id; readonly name: string }[] {
    return [...this.#fresh.values()]
  }
}
