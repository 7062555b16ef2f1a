import * as fc from 'fast-check'
import type { TestContext } from './context.ts'

const anyNumber = fc.nat()
const anyFlag = fc.boolean()

/** Random choices that depend on earlier ones, within one run of a property; they are repeated and shrunk with that run. */
export class Draw {
  readonly context: TestContext
  readonly #generate: fc.GeneratorValue

  constructor(generate: fc.GeneratorValue, context: TestContext) {
    this.#generate = generate
    this.context = context
  }

  any<Value>(arbitrary: fc.Arbitrary<Value>): Value {
    return this.#generate(() => arbitrary)
  }

  /** A whole number from 0 up to, but not including, `bound`. */
  below(bound: number): number {
    return this.any(anyNumber) % bound
  }

  flag(): boolean {
    return this.any(anyFlag)
  }

  /** One of the items; undefined when there is none. */
  one<Item>(items: readonly Item[]): Item | undefined {
    return items.length === 0 ? undefined : items[this.below(items.length)]
  }

  /** Some of the items, each at most once, in their order. */
  some<Item>(items: readonly Item[]): Item[] {
    return items.filter(() => this.flag())
  }

  /** As many values as `below(bound)` says, made one after the other. */
  repeat<Value>(bound: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: this.below(bound) }, (_, index) => make(index))
  }

  /** The fields, or none of them. */
  maybe<Fields extends object>(make: () => Fields): Partial<Fields> {
    return this.flag() ? make() : {}
  }

  /** A passage of whole characters of a text that is not empty, in UTF-16 units. */
  passage(text: string): { readonly start: number; readonly end: number } {
    const bounds = [0]
    for (const character of text) bounds.push((bounds.at(-1) ?? 0) + character.length)
    const from = this.below(bounds.length - 1)
    const to = from + 1 + this.below(bounds.length - 1 - from)
    return { start: bounds[from] ?? 0, end: bounds[to] ?? text.length }
  }
}
