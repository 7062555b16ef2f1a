import { describe, expect, it } from 'vitest'
import { fail, ok } from '#core/lib/result.ts'
import { timestampOf } from '#core/model/time.ts'
import type { HistoryLine } from '#engine/answers.ts'
import type { Engine } from '#engine/api.ts'
import { HistoryLoader, lineOf } from './history-loader.ts'

const line = (seq: number): HistoryLine => ({
  seq,
  at: timestampOf(seq * 1000),
  actor: 'Analyst',
  command: 'claim/tag',
  words: `Change ${seq}`,
  records: 1,
  hash: `hash ${seq}`,
})

/** A history that grows; it answers as the engine does, newest first. */
class Changes implements Pick<Engine, 'history'> {
  total: number
  asked: { readonly offset: number; readonly count: number }[] = []
  isBroken = false

  constructor(total: number) {
    this.total = total
  }

  async history(window: { readonly offset: number; readonly count: number }): ReturnType<Engine['history']> {
    this.asked.push(window)
    const { total } = this
    await Promise.resolve()
    if (this.isBroken) return fail('broken', 'The history is broken.')
    const count = Math.max(0, Math.min(window.count, total - window.offset))
    return ok({ total, lines: Array.from({ length: count }, (_, index) => line(total - window.offset - index)) })
  }
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0))

describe('HistoryLoader', () => {
  it('loads what is in sight, and not the rest', async () => {
    const loader = new HistoryLoader(new Changes(100_000), 100_000)
    loader.show(99_970, 100_000)
    await settled()
    expect(lineOf(loader.snapshot(), 100_000)).toEqual(line(100_000))
    expect(lineOf(loader.snapshot(), 99_970)).toEqual(line(99_970))
    expect(lineOf(loader.snapshot(), 50_000)).toBeUndefined()
  })

  it('loads the oldest changes too', async () => {
    const loader = new HistoryLoader(new Changes(1234), 1234)
    loader.show(1, 20)
    await settled()
    expect(lineOf(loader.snapshot(), 1)).toEqual(line(1))
    expect(lineOf(loader.snapshot(), 0)).toBeUndefined()
  })

  it('shows new changes beside those it has, which stay meanwhile', async () => {
    const changes = new Changes(250)
    const loader = new HistoryLoader(changes, 250)
    loader.show(220, 250)
    await settled()
    changes.total = 252
    loader.grow(252)
    expect(lineOf(loader.snapshot(), 250)).toEqual(line(250))
    loader.show(222, 252)
    await settled()
    expect(lineOf(loader.snapshot(), 252)).toEqual(line(252))
    expect(lineOf(loader.snapshot(), 250)).toEqual(line(250))
  })

  it('puts every line under its own number when changes come in while it asks', async () => {
    const changes = new Changes(300)
    const loader = new HistoryLoader(changes, 300)
    changes.total = 307
    loader.show(270, 300)
    await settled()
    expect(loader.snapshot().total).toBe(307)
    for (const seq of [231, 299, 300]) expect(lineOf(loader.snapshot(), seq)).toEqual(line(seq))
  })

  it('asks one question at a time, and nothing twice', async () => {
    const changes = new Changes(100_000)
    const loader = new HistoryLoader(changes, 100_000)
    for (let newest = 100_000; newest > 50_000; newest -= 1000) loader.show(newest - 30, newest)
    await settled()
    loader.show(51_000 - 30, 51_000)
    await settled()
    expect(changes.asked.length).toBe(2)
    expect(lineOf(loader.snapshot(), 51_000)).toEqual(line(51_000))
  })

  it('tells of a failure, and asks again when it is shown something else', async () => {
    const changes = new Changes(10)
    changes.isBroken = true
    const loader = new HistoryLoader(changes, 10)
    loader.show(1, 10)
    await settled()
    expect(loader.snapshot().failure?.message).toBe('The history is broken.')
    changes.isBroken = false
    loader.show(1, 10)
    await settled()
    expect(loader.snapshot().failure).toBeNull()
    expect(lineOf(loader.snapshot(), 10)).toEqual(line(10))
  })
})
