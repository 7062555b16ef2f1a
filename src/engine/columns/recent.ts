/** Values worked out lately, by name; beyond a number of them the one used longest ago is dropped. */
export class Recent<Value> {
  readonly #limit: number
  readonly #values = new Map<string, Value>()

  constructor(limit: number) {
    this.#limit = limit
  }

  /** The remembered value, or else the one that `make` gives. */
  get(name: string, make: () => Value): Value {
    const known = this.#values.get(name)
    const value = known ?? make()
    this.#values.delete(name)
    this.#values.set(name, value)
    const [oldest] = this.#values.keys()
    if (this.#values.size > this.#limit && oldest !== undefined) this.#values.delete(oldest)
    return value
  }

  clear(): void {
    this.#values.clear()
  }
}
