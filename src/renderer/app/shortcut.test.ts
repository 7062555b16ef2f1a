import { describe, expect, it } from 'vitest'
import { isShortcut, type Press } from './shortcut.ts'

function press(key: string, held: Partial<Press> = {}): Press {
  return { key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held }
}

describe('isShortcut', () => {
  it.each([
    ['t', press('t'), true],
    ['t', press('T', { shiftKey: true }), false],
    ['Shift+T', press('T', { shiftKey: true }), true],
    ['t', press('t', { ctrlKey: true }), false],
    ['Ctrl+K', press('k', { ctrlKey: true }), true],
    ['Ctrl+K', press('k', { metaKey: true }), true],
    ['Ctrl+Z', press('Z', { ctrlKey: true, shiftKey: true }), false],
    ['Ctrl+Shift+Z, Ctrl+Y', press('Z', { ctrlKey: true, shiftKey: true }), true],
    ['Ctrl+Shift+Z, Ctrl+Y', press('y', { ctrlKey: true }), true],
    ['?', press('?', { shiftKey: true }), true],
    ['/, Ctrl+F', press('/'), true],
    ['Esc', press('Escape'), true],
    ['Alt+←', press('ArrowLeft', { altKey: true }), true],
    ['Alt+←', press('ArrowLeft'), false],
    ['Delete', press('Delete'), true],
    ['1', press('1'), true],
  ])('%s', (shortcut, pressed, expected) => {
    expect(isShortcut(pressed, shortcut)).toBe(expected)
  })
})
