import { describe, expect, it } from 'vitest'
import { TagId } from '#core/model/ids.ts'
import { mergeTargets, placeBeside, possibleParents, withBelow } from './codebook.ts'

const id = (number: number) => TagId.parse(`018f0000-0000-7000-8000-00000000000${number}`)
const tag = (number: number, parent: number | null) => ({ id: id(number), parent: parent === null ? null : id(parent) })

/** 1 holds 2 and 4, 2 holds 3; 5 stands beside 1. */
const codebook = [tag(1, null), tag(2, 1), tag(3, 2), tag(4, 1), tag(5, null)]
const chosen = (...numbers: readonly number[]) => new Set(numbers.map(id))
const ids = (tags: readonly { readonly id: TagId }[]) => tags.map((one) => one.id)

describe('withBelow', () => {
  it('holds the tags and everything beneath them', () => {
    expect(ids(withBelow(codebook, chosen(2, 5)))).toEqual([id(2), id(3), id(5)])
  })
})

describe('possibleParents', () => {
  it('leaves out the tag itself and what is beneath it', () => {
    expect(ids(possibleParents(codebook, id(2)))).toEqual([id(1), id(4), id(5)])
  })
})

describe('mergeTargets', () => {
  it('leaves out the tag and what is beneath it', () => {
    expect(ids(mergeTargets(codebook, chosen(2)))).toEqual([id(1), id(4), id(5)])
  })

  it('offers the chosen tags themselves when there are several, but none beneath another of them', () => {
    expect(ids(mergeTargets(codebook, chosen(1, 2, 5)))).toEqual([id(1), id(5)])
  })
})

describe('placeBeside', () => {
  it('moves up before the sibling above', () => {
    expect(placeBeside(codebook, id(4), 'up')).toEqual({ before: id(2) })
  })

  it('moves down behind the sibling below, which may be the last', () => {
    expect(placeBeside(codebook, id(2), 'down')).toEqual({ before: null })
    const three = [tag(1, null), tag(2, null), tag(3, null)]
    expect(placeBeside(three, id(1), 'down')).toEqual({ before: id(3) })
  })

  it('goes nowhere from either end, or when the tag is gone', () => {
    expect(placeBeside(codebook, id(1), 'up')).toBeNull()
    expect(placeBeside(codebook, id(5), 'down')).toBeNull()
    expect(placeBeside(codebook, id(9), 'up')).toBeNull()
  })
})
