import { describe, expect, it } from 'vitest'
import { tableKey } from './table-keys.ts'

function press(key: string, held: Partial<Record<'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey', boolean>> = {}) {
  return tableKey({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held }, 20)
}

describe('tableKey', () => {
  it.each([
    ['ArrowDown', 1],
    ['ArrowUp', -1],
    ['PageDown', 20],
    ['PageUp', -20],
    ['Home', 'first'],
    ['End', 'last'],
  ] as const)('reads %s as a move by %s, which Shift extends', (key, to) => {
    expect(press(key)).toEqual({ kind: 'move', to, isExtending: false })
    expect(press(key, { shiftKey: true })).toEqual({ kind: 'move', to, isExtending: true })
  })

  it('chooses all with Ctrl or the command key', () => {
    expect(press('a', { ctrlKey: true })).toEqual({ kind: 'all' })
    expect(press('a', { metaKey: true })).toEqual({ kind: 'all' })
    expect(press('a')).toBeNull()
  })

  it('leaves other commands, and Alt with an arrow, to the window', () => {
    expect(press('z', { ctrlKey: true })).toBeNull()
    expect(press('ArrowLeft', { altKey: true })).toBeNull()
    expect(press('t')).toBeNull()
  })
})
