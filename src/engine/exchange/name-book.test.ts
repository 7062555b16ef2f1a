import { describe, expect, it } from 'vitest'
import { TagId } from '#core/model/ids.ts'
import { newId } from '../testing/open-session.ts'
import { NameBook } from './name-book.ts'

describe('a name book', () => {
  it('gives known names their ids, without case and however accents are written', () => {
    const book = new NameBook(TagId)
    const id = TagId.parse(newId())
    book.know('Économie', id)
    expect(book.idOf('économie'.normalize('NFD'))).toBe(id)
    expect(book.fresh).toEqual([])
  })

  it('gives each new name one id, and lists it once as it was first written', () => {
    const book = new NameBook(TagId)
    const [trade, again, other] = [book.idOf('Trade'), book.idOf('TRADE'), book.idOf('transit')]
    expect(again).toBe(trade)
    expect(other).not.toBe(trade)
    expect(book.fresh).toEqual([
      { id: trade, name: 'Trade' },
      { id: other, name: 'transit' },
    ])
  })
})
