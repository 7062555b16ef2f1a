import type { ClaimId, SourceId } from '#core/model/ids.ts'
import type { Query } from '#core/query/query.ts'
import type { RowWindow } from './api.ts'
import type { Question } from './screen.ts'

/** What a first screen asks, each as one text. Only the first rows of a query are shown on opening. */
export const questions = {
  summary: { kind: 'summary', text: '' },
  codebook: { kind: 'codebook', text: '' },
  query: (query: Query, window: RowWindow): Question => ({
    kind: window.offset === 0 ? 'rows' : 'later rows',
    text: JSON.stringify([query, window]),
  }),
  claim: (id: ClaimId): Question => ({ kind: 'claim', text: id }),
  source: (id: SourceId): Question => ({ kind: 'source', text: id }),
} as const
