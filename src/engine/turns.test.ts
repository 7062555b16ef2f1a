import { describe, expect, it } from 'vitest'
import { work } from './testing/work.ts'
import { Turns } from './turns.ts'

describe('turns', () => {
  it('have work in the background stand still while something is awaited, and go on afterwards', async () => {
    const turns = new Turns()
    const done: string[] = []
    const background = (async () => {
      for (const step of ['b1', 'b2', 'b3']) {
        work(10)
        done.push(step)
        await turns.pause()
      }
    })()
    const awaited = turns.first(async (pauseAwaited) => {
      for (const step of ['a1', 'a2', 'a3']) {
        work(10)
        done.push(step)
        await pauseAwaited()
      }
    })
    await Promise.all([background, awaited])
    expect(done).toEqual(['b1', 'a1', 'a2', 'a3', 'b2', 'b3'])
  })

  it('go on in the background when the last of several awaited is done, and when one throws', async () => {
    const turns = new Turns()
    let end = (): void => undefined
    const long = turns.first(() => new Promise<void>((resolve) => (end = resolve)))
    await expect(turns.first(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
    let isThrough = false
    work(10)
    const background = turns.pause().then(() => (isThrough = true))
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(isThrough).toBe(false)
    end()
    await Promise.all([long, background])
    expect(isThrough).toBe(true)
  })

  it('tell how long nothing has been asked for', async () => {
    const turns = new Turns()
    expect(turns.stillness).toBe(Number.POSITIVE_INFINITY)
    turns.heard()
    const before = turns.stillness
    work(5)
    expect(turns.stillness).toBeGreaterThanOrEqual(before + 5)
  })
})
