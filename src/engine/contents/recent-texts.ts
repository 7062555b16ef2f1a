import type { Content } from '#core/model/content.ts'

/** How many UTF-16 units of texts are remembered by default: those of all sources, in all but the largest of cases. */
const mostUnits = 128 * 1024 * 1024

/** The texts that were read last, so many as fit; a longer one is not remembered, since it would push out all others. */
export class RecentTexts {
  readonly #most: number
  /** Those read last at the end. */
  readonly #texts = new Map<string, Content>()
  #units = 0
  #last: Content | null = null

  constructor(most = mostUnits) {
    this.#most = most
  }

  get(id: string): Content | undefined {
    // The quotes of one source are mostly asked for one after the other.
    if (this.#last?.id === id) return this.#last
    const text = this.#texts.get(id)
    if (text === undefined) return undefined
    this.#texts.delete(id)
    this.#texts.set(id, text)
    this.#last = text
    return text
  }

  put(text: Content): void {
    this.delete(text.id)
    if (text.data.length > this.#most) return
    this.#texts.set(text.id, text)
    this.#units += text.data.length
    this.#last = text
    for (const [oldest] of this.#texts) {
      if (this.#units <= this.#most) return
      this.delete(oldest)
    }
  }

  /** Remembers a text that nobody has asked for yet, where it fits beside those that somebody has. */
  offer(text: Content): void {
    if (!this.#texts.has(text.id) && this.#units + text.data.length <= this.#most) this.put(text)
  }

  delete(id: string): void {
    if (this.#last?.id === id) this.#last = null
    this.#units -= this.#texts.get(id)?.data.length ?? 0
    this.#texts.delete(id)
  }
}
