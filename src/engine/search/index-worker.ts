import { expose, transfer } from 'comlink'
import type { Indexer } from './batch.ts'
import { SegmentBuilder } from './segment-builder.ts'

const builder = new SegmentBuilder()

const indexer: Indexer = {
  segmentOf(slots, texts) {
    builder.clear()
    for (const [row, slot] of slots.entries()) builder.add(slot, texts[row] ?? '')
    const { buffer } = builder.build()
    return Promise.resolve(transfer(buffer, [buffer]))
  },
}

/** The worker that makes segments of the search index, so that the engine's own has time for what is asked. */
expose(indexer)
