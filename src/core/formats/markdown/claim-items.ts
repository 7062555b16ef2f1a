import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Claims whose items are encoded together: encoding text is quick, beginning to do so is not. */
const encodedAtOnce = 32

const lineFeed = 0x0a

/**
 * The list items that name the claims of an export, as UTF-8, by the number of the claim. A claim stands in the lists of its tags, of its entities and
 * of all claims, so its item is encoded once; after that its bytes are copied.
 */
export class ClaimItems {
  readonly #itemOf: (claim: number) => string
  readonly #groups: (Uint8Array | undefined)[] = []
  /** By claim, where its item ends among those of its group. */
  readonly #ends: Uint32Array

  /** `itemOf` gives the Markdown of a claim's item: one line, with the line feed at its end. */
  constructor(countOfClaims: number, itemOf: (claim: number) => string) {
    this.#itemOf = itemOf
    this.#groups.length = Math.ceil(countOfClaims / encodedAtOnce)
    this.#ends = new Uint32Array(countOfClaims)
  }

  /** The item of a claim of the export; not to be changed. */
  of(claim: number): Uint8Array {
    const group = Math.floor(claim / encodedAtOnce)
    const items = this.#groups[group] ?? this.#encode(group)
    return items.subarray(claim % encodedAtOnce === 0 ? 0 : this.#ends[claim - 1], this.#ends[claim])
  }

  #encode(group: number): Uint8Array {
    const first = group * encodedAtOnce
    const behind = Math.min(first + encodedAtOnce, this.#ends.length)
    let text = ''
    for (let claim = first; claim < behind; claim += 1) text += this.#itemOf(claim)
    const items = utf8ToBytes(text)
    let end = 0
    for (let claim = first; claim < behind; claim += 1) {
      end = items.indexOf(lineFeed, end) + 1
      this.#ends[claim] = end
    }
    this.#groups[group] = items
    return items
  }
}
