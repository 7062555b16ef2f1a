import { describe, expect, it } from 'vitest'
import { Slots } from './slots.ts'

describe('Slots', () => {
  it('keeps the slot of a row that goes and comes back', () => {
    const slots = new Slots()
    const first = slots.slotFor('b')
    slots.occupy(first)
    slots.vacate(first)
    expect(slots.find('b')).toBeUndefined()
    expect(slots.count).toBe(0)
    expect(slots.slotFor('b')).toBe(first)
    slots.occupy(first)
    slots.occupy(first)
    expect(slots.find('b')).toBe(first)
    expect(slots.count).toBe(1)
  })

  it('gives rows in order of their ids, in whatever order they came, beyond the first capacity', () => {
    const slots = new Slots()
    const ids = Array.from({ length: 700 }, (_, index) => String((index * 7919) % 700).padStart(3, '0'))
    for (const id of ids) {
      slots.occupy(slots.slotFor(id))
      if (id === '333') expect(slots.inOrder().length).toBe(slots.count)
    }
    slots.slotFor('named but not standing')
    expect(Array.from(slots.inOrder(), (slot) => slots.idOf(slot))).toEqual(ids.toSorted())
  })
})
