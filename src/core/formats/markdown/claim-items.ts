import { utf8ToBytes } from '@noble/hashes/utils.js'
import type { Claim } from '../../model/claim.ts'
import type { Stamp, Words } from './inline.ts'

/** Claims whose items are encoded together: encoding text is quick, beginning to do so is not. */
const encodedAtOnce = 32

const lineFeed = 0x0a

/** What stands around the link in an item. */
const before = '- '
const behind = '\n'

/**
 * The links that name the claims of an export, and the list items that are such a link, as UTF-8 and by the number of the claim. A claim stands in the
 * lists of its tags, of its entities, of its sources and of all claims, so its link is encoded once; after that its bytes are copied.
 */
export class ClaimItems {
  readonly #claims: readonly Claim[]
  readonly #linkOf: (claim: Claim) => Words
  readonly #groups: (Uint8Array | undefined)[] = []
  /** By claim, where its item ends among those of its group. */
  readonly #ends: Uint32Array

  /** `linkOf` gives the Markdown of a link to a claim: one line. */
  constructor(claims: readonly Claim[], linkOf: (claim: Claim) => Words) {
    this.#claims = claims
    this.#linkOf = linkOf
    this.#groups.length = Math.ceil(claims.length / encodedAtOnce)
    this.#ends = new Uint32Array(claims.length)
  }

  /** The item of a claim of the export, with the line feed at its end; not to be changed. */
  of(claim: number): Uint8Array {
    const items = this.#groupOf(claim)
    return items.subarray(this.#startOf(claim), this.#ends[claim])
  }

  /** The link to a claim of the export. */
  linkTo(claim: number): Stamp {
    const items = this.#groupOf(claim)
    const [start, end] = [this.#startOf(claim) + before.length, (this.#ends[claim] ?? 0) - behind.length]
    return { first: '[', last: ']', utf8: items.subarray(start, end) }
  }

  #startOf(claim: number): number {
    return claim % encodedAtOnce === 0 ? 0 : (this.#ends[claim - 1] ?? 0)
  }

  #groupOf(claim: number): Uint8Array {
    const group = Math.floor(claim / encodedAtOnce)
    return this.#groups[group] ?? this.#encode(group)
  }

  #encode(group: number): Uint8Array {
    const first = group * encodedAtOnce
    const claims = this.#claims.slice(first, first + encodedAtOnce)
    let text = ''
    for (const claim of claims) text += `${before}${this.#linkOf(claim).markdown}${behind}`
    const items = utf8ToBytes(text)
    let end = 0
    for (let claim = first; claim < first + claims.length; claim += 1) {
      end = items.indexOf(lineFeed, end) + 1
      this.#ends[claim] = end
    }
    this.#groups[group] = items
    return items
  }
}
