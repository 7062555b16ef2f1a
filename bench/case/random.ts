/** Pseudo-random choices that are the same on every run of a seed (xorshift, 32 bits: G. Marsaglia, “Xorshift RNGs”, 2003). */
export class Random {
  #state: number

  /** `seed`: any whole number but 0. */
  constructor(seed: number) {
    this.#state = seed
  }

  /** At least 0 and below 1. */
  share(): number {
    this.#state ^= this.#state << 13
    this.#state ^= this.#state >>> 17
    this.#state ^= this.#state << 5
    return (this.#state >>> 0) / 2 ** 32
  }

  /** A whole number below `limit`. */
  below(limit: number): number {
    return Math.floor(this.share() * limit)
  }

  /** Whether something of this probability happens. */
  happens(probability: number): boolean {
    return this.share() < probability
  }

  pick<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }

  /** As pick, but earlier items come up far more often, as names do in any collection. */
  pickCommon<Item>(items: readonly Item[]): Item {
    const item = items[Math.floor(items.length * this.share() ** 3)]
    if (item === undefined) throw new Error('There is nothing to pick from.')
    return item
  }
}
