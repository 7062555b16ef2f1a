import { describe, expect, it } from 'vitest'
import { ClaimId, MentionId } from '#core/model/ids.ts'
import { adjusted, startAt, visited, wentBack, wentForward } from './navigation-history.ts'

const claim = ClaimId.parse('01970000-0000-7000-8000-000000000001')
const other = ClaimId.parse('01970000-0000-7000-8000-000000000002')
const mention = MentionId.parse('01970000-0000-7000-8000-000000000003')
const start = startAt({ view: 'claims', claim: null, source: null, mention: null })

describe('navigation history', () => {
  it('leads back to where one was, and forward again', () => {
    const there = visited(start, { view: 'tags' })
    expect(wentBack(there).present.view).toBe('claims')
    expect(wentForward(wentBack(there))).toEqual(there)
  })

  it('forgets what lay ahead when another way is taken', () => {
    const back = wentBack(visited(start, { view: 'tags' }))
    expect(visited(back, { view: 'notes' }).future).toEqual([])
  })

  it('makes no step of moving through rows, nor of going where one is', () => {
    expect(adjusted(start, { claim }).past).toEqual([])
    expect(visited(start, { view: 'claims' })).toBe(start)
    expect(wentBack(start)).toEqual(start)
    expect(wentForward(start)).toEqual(start)
  })

  it('lets the mention go with its claim, unless another is named', () => {
    const at = adjusted(start, { claim, mention })
    expect(at.present.mention).toBe(mention)
    expect(adjusted(at, { claim: other }).present.mention).toBeNull()
    expect(adjusted(at, { view: 'source' }).present.mention).toBe(mention)
  })
})
