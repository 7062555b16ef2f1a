import { describe, expect, it } from 'vitest'
import { makePause } from './pause.ts'
import { work } from './testing/work.ts'

describe('a pause', () => {
  it('lets messages in once a slice of time is used up', async () => {
    const pause = makePause(5)
    const { port1, port2 } = new MessageChannel()
    let isHeard = false
    port1.onmessage = () => {
      isHeard = true
    }
    port2.postMessage(null)
    work(6)
    await pause()
    await pause()
    expect(isHeard).toBe(true)
    port1.close()
  })
})
