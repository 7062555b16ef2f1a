import { CollatedColumn } from './collated-column.ts'
import { TextStore, type Utf8Texts } from './text-store.ts'

/** Free text that is kept here, sorted by collation. */
export class TextColumn extends CollatedColumn {
  readonly #texts: TextStore

  constructor(collator: Intl.Collator, texts = new TextStore()) {
    super(collator, (slot) => texts.at(slot))
    this.#texts = texts
  }

  override reserve(capacity: number): void {
    this.#texts.reserve(capacity)
    super.reserve(capacity)
  }

  set(slot: number, text: string): void {
    if (this.at(slot) === text) return
    this.#texts.set(slot, text)
    this.touch(slot)
  }

  override clear(slot: number): void {
    if (!this.#texts.has(slot)) return
    this.#texts.clear(slot)
    this.touch(slot)
  }

  /** Sets many at once, see `TextStore.fill`; their order is made anew, or taken over by `order.restore`. */
  fill(slots: Uint32Array, texts: Utf8Texts): void {
    this.#texts.fill(slots, texts)
    this.order.touchAll(slots)
  }

  /** The texts of slots in UTF-8, without reading those that came so. */
  copyUtf8(slots: Uint32Array): Utf8Texts {
    return this.#texts.copyUtf8(slots)
  }
}
