import type { Range } from '#core/query/snippet.ts'
import { highlightNamed } from '../highlight-named.ts'

/** Marks of texts that left the document stay until others are laid. */
const laid = new Set<FoundMarks>()

/**
 * Marks on the words of a text that are searched for, as registered with the CSS Custom Highlight API: the text itself stays whole, so it is cut off and
 * joined as it would be without marks, and only painted anew when they change.
 */
export class FoundMarks {
  readonly #text: Text
  #ranges: readonly Range[] = []
  #marks: readonly StaticRange[] = []

  constructor(text: Text) {
    this.#text = text
  }

  /** Writes a text and marks these ranges of it, in the place of what was there before. */
  show(text: string, ranges: readonly Range[]): void {
    if (text === this.#text.data && areSame(ranges, this.#ranges) && laid.has(this)) return
    this.lift()
    if (text !== this.#text.data) this.#text.data = text
    this.#ranges = ranges
    this.#marks = ranges.map((range) => this.#markOf(range))
    for (const mark of this.#marks) highlightNamed('found').add(mark)
    laid.add(this)
    liftLost()
  }

  lift(): void {
    for (const mark of this.#marks) highlightNamed('found').delete(mark)
    this.#marks = []
    laid.delete(this)
  }

  get isLost(): boolean {
    return !this.#text.isConnected
  }

  #markOf({ start, end }: Range): StaticRange {
    return new StaticRange({
      startContainer: this.#text,
      startOffset: start,
      endContainer: this.#text,
      endOffset: end,
    })
  }
}

let isLifting = false

/** Once all that is drawn now stands in the document. */
function liftLost(): void {
  if (isLifting) return
  isLifting = true
  queueMicrotask(() => {
    isLifting = false
    for (const marks of laid) if (marks.isLost) marks.lift()
  })
}

function areSame(one: readonly Range[], other: readonly Range[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ start, end }, index) => start === other[index]?.start && end === other[index].end)
  )
}
