/** Names of the entries that undo and redo append. */
export const undoCommand = 'history/undo'
export const redoCommand = 'history/redo'

/** Commands that bring a case into being; undo stops at them while nothing else has been done. */
const founding: ReadonlySet<string> = new Set(['case/create', 'case/import'])

/**
 * Where undo and redo stand after an entry. Both stacks are linked lists through the entries: `undoTop` is the entry that undo
 * takes back next, and each entry remembers which entry lay below it when it was pushed (SPEC J-10). 0 means none.
 */
export interface HistoryPlace {
  readonly undoTop: number
  readonly redoTop: number
  readonly undoBelow: number
  readonly redoBelow: number
}

export const emptyHistory: HistoryPlace = { undoTop: 0, redoTop: 0, undoBelow: 0, redoBelow: 0 }

/**
 * The place after entry `seq`. `before` is the place after the entry before it; `undone` is the place of the entry that
 * an undo or redo takes back, and null for other commands.
 */
export function advance(
  seq: number,
  command: string,
  before: Pick<HistoryPlace, 'undoTop' | 'redoTop'>,
  undone: HistoryPlace | null,
): HistoryPlace {
  if (command === undoCommand) {
    return { undoTop: undone?.undoBelow ?? 0, redoTop: seq, undoBelow: 0, redoBelow: before.redoTop }
  }
  if (command === redoCommand) {
    return { undoTop: seq, redoTop: undone?.redoBelow ?? 0, undoBelow: before.undoTop, redoBelow: 0 }
  }
  if (founding.has(command) && before.undoTop === 0) return emptyHistory
  return { undoTop: seq, redoTop: 0, undoBelow: before.undoTop, redoBelow: 0 }
}
