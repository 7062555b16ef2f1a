/** Makes a segment of texts, in another worker. */
export interface Indexer {
  /** The bytes of the segment; slots have to come smallest first. Rejects when the worker fails. */
  segmentOf(slots: Uint32Array, texts: readonly string[]): Promise<ArrayBuffer>
}

/** Rows whose texts are gathered for an indexer, or with it. */
export class Batch {
  readonly slots: number[] = []
  readonly texts: string[] = []
  /** Whether a search that could not wait has indexed the rows itself. */
  isDropped = false

  add(slot: number, text: string): void {
    this.slots.push(slot)
    this.texts.push(text)
  }
}
