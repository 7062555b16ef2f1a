import type { HistoryPlace } from '#core/journal/history.ts'
import type { JournalTail } from '../journal/place.ts'
import { type StoredState, storeVersion } from '../store/database.ts'

/** The store's own record of how far it follows the journal. */
export function storedState(
  caseId: string,
  tail: JournalTail,
  history: Pick<HistoryPlace, 'undoTop' | 'redoTop'>,
): StoredState {
  const { undoTop, redoTop } = history
  return {
    key: 'state',
    version: storeVersion,
    caseId,
    seq: tail.seq,
    hash: tail.hash,
    size: tail.size,
    undoTop,
    redoTop,
  }
}
