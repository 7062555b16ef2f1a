// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Kept, KeptStore } from './kept.ts'

const kept = new Kept('first')

function watched() {
  const store = new KeptStore()
  const seen: string[] = []
  store.subscribe(() => seen.push(kept.read(store)))
  return { store, seen }
}

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('Kept', () => {
  it('is read at once and shown at once', () => {
    const { store, seen } = watched()
    kept.write(store, 'next')
    expect(kept.read(store)).toBe('next')
    expect(seen).toEqual(['next'])
  })

  it('is read at once and shown with what it brings, once', () => {
    const { store, seen } = watched()
    kept.writeHeld(store, 'next')
    expect(kept.read(store)).toBe('next')
    expect(seen).toEqual([])
    store.settle()
    store.settle()
    vi.runAllTimers()
    expect(seen).toEqual(['next'])
  })

  it.each(['pointerdown', 'keydown'])('is shown before the next %s is heard', (type) => {
    const { store, seen } = watched()
    kept.writeHeld(store, 'next')
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    expect(seen).toEqual(['next'])
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    expect(seen).toEqual(['next'])
  })

  it('is shown after a while without what it brings', () => {
    const { store, seen } = watched()
    kept.writeHeld(store, 'next')
    vi.runAllTimers()
    expect(seen).toEqual(['next'])
  })

  it('is shown with another change', () => {
    const { store, seen } = watched()
    kept.writeHeld(store, 'next')
    new Kept(0).write(store, 1)
    store.settle()
    expect(seen).toEqual(['next'])
  })
})
