import { describe, expect, it } from 'vitest'
import { Name, nameKey, RequiredText } from './text-fields.ts'

describe('names', () => {
  it('are trimmed', () => {
    expect(Name.parse('  trade ')).toBe('trade')
  })

  it.each(['', ' \t ', 'a'.repeat(201), 'two\nlines'])('may not be %j', (name) => {
    expect(Name.safeParse(name).success).toBe(false)
  })

  it('may be as long as two hundred characters', () => {
    expect(Name.parse('a'.repeat(200))).toHaveLength(200)
  })

  it.each([
    ['Trade', 'tRADE'],
    ['Café', 'Cafe\u0301'],
    ['Straße', 'STRASSE'],
    ['İstanbul', 'i̇stanbul'],
    ['ΟΔΟΣ', 'οδος'],
  ])('%s and %s are taken for the same', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other))
  })

  it.each([
    ['trade', 'trades'],
    ['resume', 'résumé'],
    ['روسیه', 'روسيه'],
  ])('%s and %s are not', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other))
  })
})

describe('required texts', () => {
  it('keep their lines and lose the space around them', () => {
    expect(RequiredText.parse('\n one\n\n two \n')).toBe('one\n\n two')
  })
})
