import { describe, expect, it } from 'vitest'
import { pick } from './pickers.ts'

describe('pick', () => {
  it('gives what was picked', async () => {
    expect(await pick(async () => 'a folder')).toBe('a folder')
  })

  it('gives null when the picker was cancelled', async () => {
    expect(await pick(() => Promise.reject(new DOMException('', 'AbortError')))).toBeNull()
  })

  it('gives undefined where there is no picker, or it does not work', async () => {
    expect(await pick(undefined)).toBeUndefined()
    expect(await pick(() => Promise.reject(new DOMException('', 'SecurityError')))).toBeUndefined()
  })
})
