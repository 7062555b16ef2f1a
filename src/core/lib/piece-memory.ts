/** Bytes after which a piece is ready to be handed on. */
export const fullBytes = 4 * 1024 * 1024

/** Room for as much, and for what is written before anyone looks whether it is full; for all pieces after a large one. */
export const wholeRoom = fullBytes + 64 * 1024

/**
 * The memory that large pieces are gathered in. What whoever takes the pieces gives back is written into again: a computer takes longer to find memory that was never
 * used than to fill it.
 */
export class PieceMemory {
  readonly #spare: ArrayBuffer[] = []

  take(): Uint8Array<ArrayBuffer> {
    return new Uint8Array(this.#spare.pop() ?? new ArrayBuffer(wholeRoom))
  }

  /** Memory of other sizes is let go. */
  giveBack(memory: readonly ArrayBuffer[]): void {
    for (const one of memory) if (one.byteLength === wholeRoom) this.#spare.push(one)
  }
}
