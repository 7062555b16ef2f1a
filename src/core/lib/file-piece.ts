/** A piece of a file that is handed on before the whole is made. The path is relative, with forward slashes. */
export interface FilePiece {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Whether it goes on where the piece before it ends; else it begins its file. */
  readonly continues: boolean
}

/** A piece of an export, of whole characters of UTF-8. */
export interface ExportPiece extends FilePiece {
  /** About how much of the export is written with it, from 0 to 1. */
  readonly share: number
}

/** Memory of fewer bytes is not worth the giving back. */
const worthwhile = 1024 * 1024

/** The memory of pieces, as far as it is worth giving back when they are done with. */
export function spareMemory(pieces: readonly FilePiece[]): readonly ArrayBuffer[] {
  return pieces.map(({ bytes }) => bytes.buffer).filter(({ byteLength }) => byteLength >= worthwhile)
}

/** Pieces of one file that came together. */
export interface FileRun {
  readonly path: string
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
  readonly continues: boolean
}

/** The pieces by their files, in order; only the first run can continue a file of which more came before. */
export function runsOf(pieces: readonly FilePiece[]): readonly FileRun[] {
  const runs: { path: string; parts: Uint8Array<ArrayBuffer>[]; continues: boolean }[] = []
  for (const { path, bytes, continues } of pieces) {
    const last = runs.at(-1)
    if (continues && last !== undefined) last.parts.push(bytes)
    else runs.push({ path, parts: [bytes], continues })
  }
  return runs
}
