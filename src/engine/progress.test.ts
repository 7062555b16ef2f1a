import { describe, expect, it } from 'vitest'
import { progressTo } from './progress.ts'

describe('progressTo', () => {
  it('pauses before it tells the sink, and goes on while the sink says so', async () => {
    const events: string[] = []
    const progress = progressTo(
      (share, step) => events.push(`${step} ${share}`) < 4,
      async () => void events.push('pause'),
    )
    expect(await progress(0.1, 'reading')).toEqual({ ok: true, value: null })
    expect(await progress(0.6, 'planning')).toMatchObject({ ok: false, code: 'work-cancelled' })
    expect(events).toEqual(['pause', 'reading 0.1', 'pause', 'planning 0.6'])
  })

  it('goes on where nobody is told', async () => {
    expect(await progressTo(undefined, async () => {})(0.5, 'writing')).toEqual({ ok: true, value: null })
  })
})
