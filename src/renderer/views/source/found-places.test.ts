import { describe, expect, it } from 'vitest'
import { foundLayers, nextFrom, placeAt } from './found-places.ts'

const found = { places: new Uint32Array([3, 7, 20, 24, 41, 45]), areAll: true }
const nothing = { places: new Uint32Array(), areAll: true }

describe('places that were found in a text', () => {
  it('are known by their number', () => {
    expect(placeAt(found, 1)).toEqual({ start: 20, end: 24 })
    expect(placeAt(found, 3)).toBeNull()
  })

  it.each([
    [0, 0],
    [3, 0],
    [4, 1],
    [20, 1],
    [41, 2],
    [42, 0],
  ])('are gone through from offset %i on with number %i', (offset, number) => {
    expect(nextFrom(found, offset)).toBe(number)
  })

  it('begin nowhere where nothing was found', () => {
    expect(nextFrom(nothing, 5)).toBeNull()
  })

  it('are highlighted, and the one that one is at apart', () => {
    const layers = foundLayers(found, 2)
    expect(layers.get('found-in-text')).toHaveLength(3)
    expect(layers.get('found-here')).toEqual([{ start: 41, end: 45 }])
    expect(foundLayers(found, null).get('found-here')).toEqual([])
    expect(foundLayers(null, null).size).toBe(0)
  })
})
