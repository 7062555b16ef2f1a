import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ClaimId, MentionId } from '#core/model/ids.ts'
import type { SourceMention } from '#engine/answers.ts'
import { chosenLayer, mentionAt, mentionLayers, overlaps } from './mention-layers.ts'

function mention(number: number, start: number, end: number): SourceMention {
  const suffix = String(number).padStart(12, '0')
  const claim = { id: ClaimId.parse(`01900000-0000-7000-8000-${suffix}`), statement: 's', status: 'in review' as const }
  return { id: MentionId.parse(`01900000-0000-7000-9000-${suffix}`), claim, start, end }
}

describe('mention layers', () => {
  it('names layers by status and overlaps', () => {
    const layers = mentionLayers([mention(1, 0, 10), mention(2, 5, 15)])
    expect([...layers.keys()].sort()).toEqual(['mention-in-review', 'mention-overlap'])
    expect(layers.get('mention-in-review')).toHaveLength(2)
    expect(layers.get('mention-overlap')).toEqual([{ start: 5, end: 10 }])
  })

  it('has a layer for the mentions of the chosen claim, and none without one', () => {
    const mentions = [mention(1, 0, 10), mention(2, 5, 15)]
    expect(chosenLayer(mentions, mentions[1]?.claim.id ?? null).get('mention-chosen')).toMatchObject([
      { start: 5, end: 15 },
    ])
    expect(chosenLayer(mentions, null).size).toBe(0)
  })

  it('finds as overlap exactly what two or more mentions cover', () => {
    const stretch = fc
      .tuple(fc.nat(30), fc.integer({ min: 1, max: 10 }))
      .map(([start, length]) => ({ start, end: start + length }))
    fc.assert(
      fc.property(fc.array(stretch, { maxLength: 8 }), (stretches) => {
        const found = overlaps(stretches)
        for (let at = 0; at < 45; at += 1) {
          const depth = stretches.filter(({ start, end }) => start <= at && at < end).length
          expect(found.some(({ start, end }) => start <= at && at < end)).toBe(depth >= 2)
        }
      }),
      { seed: 5, numRuns: 500 },
    )
  })

  it('goes through mentions that lie over each other, shortest first', () => {
    const outer = mention(1, 0, 20)
    const inner = mention(2, 5, 10)
    expect(mentionAt([outer, inner], 7, null)).toBe(inner)
    expect(mentionAt([outer, inner], 7, inner.claim.id)).toBe(outer)
    expect(mentionAt([outer, inner], 7, outer.claim.id)).toBe(inner)
    expect(mentionAt([outer, inner], 30, null)).toBeNull()
  })
})
