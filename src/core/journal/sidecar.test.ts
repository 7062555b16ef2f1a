import { describe, expect, it } from 'vitest'
import { readSidecar, writeSidecar } from './sidecar.ts'

const untitled = { title: 'Untitled case', isUnfinished: false }

describe('what is kept beside a journal', () => {
  it.each([true, false])('is read as it was written where unfinished is %j', (isUnfinished) => {
    const sidecar = { title: 'After “quotes” \n کابل', isUnfinished }
    expect(readSidecar(writeSidecar(sidecar))).toEqual(sidecar)
  })

  it('says no more of a finished case than earlier versions did', () => {
    expect(writeSidecar({ title: 'The ford', isUnfinished: false })).toBe('{"title":"The ford"}\n')
    expect(readSidecar('{"title":"The ford"}\n')).toEqual({ title: 'The ford', isUnfinished: false })
  })

  it.each([null, '', '{"title"', 'null', '[]', '{"title":7,"unfinished":true}'])(
    'is taken for a finished case where it is %j',
    (text) => expect(readSidecar(text)).toEqual(untitled),
  )

  it.each(['"yes"', '1', 'null', '{}'])('keeps the title, of a finished case, where unfinished is %s', (unfinished) => {
    const text = `{"title":"The ford","unfinished":${unfinished}}`
    expect(readSidecar(text)).toEqual({ title: 'The ford', isUnfinished: false })
  })
})
