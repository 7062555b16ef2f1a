import { type Markup, writeLink } from './inline.ts'
import type { TextBuffer } from './text-buffer.ts'

/** What a link to a claim is made of. */
interface ClaimLinkParts {
  readonly place: string
  readonly name: string
  /** Escaped. */
  readonly display: string
}

/** Bytes of one block of kept links. */
const blockBytes = 1024 * 1024

/**
 * The links to the claims of an export, by the number of the claim. A claim is named by its tags, its entities, its sources, and the list of all claims, so
 * its link is put into words once; after that its bytes are copied.
 */
export class ClaimLinks {
  readonly #partsOf: (claim: number) => ClaimLinkParts
  readonly #blocks: Uint8Array[] = []
  #filled = blockBytes
  /** By claim, the block of its link plus 1, and where in it the link begins and ends; 0 where there is none yet. */
  readonly #block: Uint32Array
  readonly #start: Uint32Array
  readonly #end: Uint32Array

  constructor(countOfClaims: number, partsOf: (claim: number) => ClaimLinkParts) {
    this.#partsOf = partsOf
    this.#block = new Uint32Array(countOfClaims)
    this.#start = new Uint32Array(countOfClaims)
    this.#end = new Uint32Array(countOfClaims)
  }

  /** The link to a claim, as a phrase. */
  to(claim: number): Markup {
    return new ClaimLink(this, claim)
  }

  write(buffer: TextBuffer, claim: number): void {
    const block = this.#blocks[(this.#block[claim] ?? 0) - 1]
    if (block === undefined) {
      const { length } = buffer
      const { place, name, display } = this.#partsOf(claim)
      writeLink(buffer, place, name, display)
      this.#keep(claim, buffer.since(length))
    } else buffer.append(block.subarray(this.#start[claim], this.#end[claim]))
  }

  #keep(claim: number, link: Uint8Array): void {
    if (this.#filled + link.length > blockBytes) {
      this.#blocks.push(new Uint8Array(Math.max(blockBytes, link.length)))
      this.#filled = 0
    }
    this.#blocks.at(-1)?.set(link, this.#filled)
    this.#block[claim] = this.#blocks.length
    this.#start[claim] = this.#filled
    this.#filled += link.length
    this.#end[claim] = this.#filled
  }
}

class ClaimLink implements Markup {
  readonly #links: ClaimLinks
  readonly #claim: number

  constructor(links: ClaimLinks, claim: number) {
    this.#links = links
    this.#claim = claim
  }

  get first(): string {
    return '['
  }

  get last(): string {
    return ']'
  }

  writeTo(buffer: TextBuffer): void {
    this.#links.write(buffer, this.#claim)
  }
}
