import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bytesPerUuid } from '#core/lib/uuid.ts'
import { Slots } from './slots.ts'

const [one, other] = ['018c9b5a-4b00-7000-8000-00000000000b', '018c9b5a-4b00-7fff-bfff-ffffffffffff']

function bytesOf(ids: readonly string[]): Uint8Array {
  return Uint8Array.from(ids.flatMap((id) => (id.match(/[^-]{2}/g) ?? []).map((pair) => Number.parseInt(pair, 16))))
}

describe('Slots', () => {
  it('keeps the slot of a row that goes and comes back', () => {
    const slots = new Slots()
    const first = slots.slotFor(one)
    slots.occupy(first)
    slots.vacate(first)
    expect(slots.find(one)).toBeUndefined()
    expect(slots.count).toBe(0)
    expect(slots.slotFor(one)).toBe(first)
    slots.occupy(first)
    slots.occupy(first)
    expect(slots.find(one)).toBe(first)
    expect(slots.count).toBe(1)
  })

  it('gives rows in order of their ids, in whatever order they came, one by one or many at once', () => {
    fc.assert(
      fc.property(fc.array(fc.uniqueArray(fc.uuid(), { maxLength: 300 }), { maxLength: 5 }), (portions) => {
        const slots = new Slots()
        portions.forEach((ids, index) => {
          if (index % 2 === 0) slots.occupyAll(slots.slotsForIds(bytesOf(ids)))
          else for (const id of ids) slots.occupy(slots.slotFor(id))
          expect(slots.inOrder().length).toBe(slots.count)
        })
        slots.slotFor(other)
        const ids = [...new Set(portions.flat())].filter((id) => id !== other)
        expect(Array.from(slots.inOrder(), (slot) => slots.idOf(slot))).toEqual(ids.toSorted())
        for (const id of ids) expect(slots.idOf(slots.find(id) ?? -1)).toBe(id)
        expect(slots.find(other)).toBeUndefined()
        expect(slots.idBytes(slots.inOrder())).toEqual(bytesOf(ids.toSorted()))
      }),
      { seed: 8, numRuns: 60 },
    )
  })

  it('gives known ids the slots that they have, and makes room at once when it is told', () => {
    const slots = new Slots()
    slots.reserve(5000)
    expect(slots.capacity).toBe(5000)
    const first = slots.slotFor(other)
    expect([...slots.slotsForIds(bytesOf([one, other, one]))]).toEqual([1, first, 1])
    expect(slots.capacity).toBe(5000)
    expect(bytesPerUuid * 2).toBe(slots.idBytes(Uint32Array.of(0, 1)).length)
  })

  it('has nothing under what is not a UUID', () => {
    const slots = new Slots()
    slots.occupy(slots.slotFor('00000000-0000-0000-0000-000000000000'))
    const misspelt = ['', 'b', `${one} `, one.replace('-', '0'), one.replace('c', 'g'), one.replace('c', 'Ł')]
    for (const id of misspelt) {
      expect(slots.find(id)).toBeUndefined()
      expect(() => slots.slotFor(id)).toThrow('not a UUID')
    }
    expect(slots.find(one.toUpperCase())).toBeUndefined()
    expect(slots.slotFor(one.toUpperCase())).toBe(slots.slotFor(one))
  })
})
