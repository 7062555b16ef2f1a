import { describe, expect, it } from 'vitest'
import { isOwnKey, type KeyPress } from './own-keys.ts'

function press(key: string, change: Partial<KeyPress> = {}): KeyPress {
  return { key, ctrlKey: false, metaKey: false, altKey: false, defaultPrevented: false, ...change }
}

describe('isOwnKey', () => {
  it('keeps typing, and undo even when there is nothing left to undo', () => {
    for (const key of ['t', 'G', 'Enter', 'ArrowDown', '/']) expect(isOwnKey(press(key))).toBe(true)
    expect(isOwnKey(press('z', { ctrlKey: true }))).toBe(true)
    expect(isOwnKey(press('Z', { metaKey: true }))).toBe(true)
  })

  it('keeps what the editor has handled', () => {
    expect(isOwnKey(press('k', { ctrlKey: true, defaultPrevented: true }))).toBe(true)
  })

  it('lets the shortcuts of the window pass', () => {
    expect(isOwnKey(press('k', { ctrlKey: true }))).toBe(false)
    expect(isOwnKey(press('ArrowLeft', { altKey: true }))).toBe(false)
    expect(isOwnKey(press('F6'))).toBe(false)
  })
})
