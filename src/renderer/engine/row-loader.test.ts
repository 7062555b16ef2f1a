import { describe, expect, it, vi } from 'vitest'
import { fail, ok } from '#core/lib/result.ts'
import type { Query } from '#core/query/query.ts'
import type { Engine, RowWindow } from '#engine/api.ts'
import { RowLoader } from './row-loader.ts'
import { pageSize } from './row-pages.ts'

type TagQuery = Query & { readonly table: 'tags' }

const everything: TagQuery = {
  table: 'tags',
  filter: { kind: 'and', of: [] },
  sort: [],
  group: null,
  facets: ['parent'],
}
const another: TagQuery = { ...everything, group: 'parent' }

/** An engine of numbered rows whose answers wait until they are let go. */
function slowEngine(order: string[]) {
  const asked: {
    readonly query: Query
    readonly window: RowWindow
    readonly asker: number | null
    readonly answer: () => void
  }[] = []
  const engine = {
    query: (query: Query, window: RowWindow, asker: number | null) =>
      new Promise((resolve) => {
        const answer = () =>
          resolve(
            ok({
              total: order.length,
              matched: new Set(order).size,
              places: order.length,
              offset: window.offset,
              facets: {},
              groups: [],
              rows: order.slice(window.offset, window.offset + window.count).map((id) => ({ id })),
            }),
          )
        asked.push({ query, window, asker, answer })
      }),
    position: (_query: Query, id: string) => Promise.resolve(ok(order.includes(id) ? order.indexOf(id) : null)),
  }
  return { engine: engine as unknown as Engine, asked }
}

const ids = (count: number) => Array.from({ length: count }, (_, index) => `row ${index}`)
const settled = () => new Promise((resolve) => setTimeout(resolve))

describe('RowLoader', () => {
  it('shows nothing of a new question until its answer is there, and then all of it', async () => {
    const { engine, asked } = slowEngine(ids(3))
    const loader = new RowLoader(engine, everything)
    loader.ask(everything)
    expect(loader.snapshot().answered).toBe(false)
    asked[0]?.answer()
    await settled()
    expect(loader.snapshot().matched).toBe(3)
    const before = loader.snapshot()
    loader.ask(another)
    await settled()
    expect(loader.snapshot()).toBe(before)
    asked[1]?.answer()
    await settled()
    expect(loader.snapshot().question).toBe(JSON.stringify(another))
  })

  it('asks something else at once, in the place of what is under way', async () => {
    const { engine, asked } = slowEngine(ids(3))
    const loader = new RowLoader(engine, everything)
    loader.ask(everything)
    loader.ask({ ...everything, group: 'one' })
    loader.ask({ ...everything, group: 'two' })
    expect(asked.map(({ query }) => query.group)).toEqual([null, 'one', 'two'])
    expect(new Set(asked.map(({ asker }) => asker)).size).toBe(1)
    asked[2]?.answer()
    await settled()
    asked[1]?.answer()
    asked[0]?.answer()
    await settled()
    expect(JSON.parse(loader.snapshot().question).group).toBe('two')
    expect(loader.snapshot().version).toBe(1)
  })

  it('takes no notice of what was given up, also when the same is asked again', async () => {
    const { engine, asked } = slowEngine(ids(3))
    const overtaken = fail('query-overtaken', 'Something else was asked meanwhile.')
    const late: ((answer: typeof overtaken) => void)[] = []
    const query: Engine['query'] = (question, window, asker) =>
      late.length === 0 ? new Promise((resolve) => late.push(resolve)) : engine.query(question, window, asker)
    const loader = new RowLoader({ query, position: engine.position }, everything)
    loader.ask(everything)
    loader.ask(another)
    loader.ask(everything)
    late[0]?.(overtaken)
    await settled()
    expect(loader.snapshot().failure).toBeNull()
    asked[1]?.answer()
    await settled()
    expect(loader.snapshot()).toMatchObject({ question: JSON.stringify(everything), matched: 3, failure: null })
  })

  it('asks the same again once, however often the data changed while it was under way', async () => {
    const { engine, asked } = slowEngine(ids(3))
    const loader = new RowLoader(engine, everything)
    loader.ask(everything)
    loader.refresh()
    loader.refresh()
    expect(asked.length).toBe(1)
    asked[0]?.answer()
    await settled()
    expect(loader.snapshot().version).toBe(1)
    expect(asked.length).toBe(2)
    asked[1]?.answer()
    await settled()
    expect(loader.snapshot().version).toBe(2)
    expect(asked.length).toBe(2)
  })

  it('asks for what scrolls into view, without counting facets again', async () => {
    const { engine, asked } = slowEngine(ids(20 * pageSize))
    const loader = new RowLoader(engine, everything)
    loader.ask(everything)
    asked[0]?.answer()
    await settled()
    loader.show({ first: 10 * pageSize, last: 10 * pageSize + 30 }, null)
    await settled()
    expect(asked[1]?.query.facets).toEqual([])
    asked[1]?.answer()
    await settled()
    expect(loader.rowAt(10 * pageSize)?.id).toBe(`row ${10 * pageSize}`)
    expect(loader.rowAt(0)?.id).toBe('row 0')
  })

  it('tells where the row under the cursor has gone when the data changed', async () => {
    const order = ids(5 * pageSize)
    const { engine, asked } = slowEngine(order)
    const loader = new RowLoader(engine, everything)
    loader.ask(everything)
    asked[0]?.answer()
    await settled()
    loader.show({ first: 0, last: 20 }, { id: 'row 4', group: null, index: 4 })
    order.unshift(...Array.from({ length: 3 * pageSize }, (_, index) => `new ${index}`))
    loader.refresh()
    await settled()
    asked[1]?.answer()
    await settled()
    const { anchor } = loader.snapshot()
    expect(anchor).toEqual({ id: 'row 4', group: null, index: 3 * pageSize + 4 })
    expect(loader.rowAt(3 * pageSize + 4)?.id).toBe('row 4')
  })

  it('loads every place of a result in which rows stand several times, and follows a row within its group', async () => {
    const order = [...ids(pageSize), ...ids(pageSize)]
    const { engine, asked } = slowEngine(order)
    const position: Engine['position'] = (_query, id, group) =>
      Promise.resolve(ok(group === 'second' ? order.lastIndexOf(id) : order.indexOf(id)))
    const loader = new RowLoader({ query: engine.query, position }, everything)
    loader.ask(everything)
    asked[0]?.answer()
    await settled()
    expect([loader.snapshot().matched, loader.snapshot().places]).toEqual([pageSize, 2 * pageSize])
    loader.show({ first: pageSize, last: pageSize + 20 }, { id: 'row 4', group: 'second', index: pageSize + 4 })
    await settled()
    asked[1]?.answer()
    await settled()
    expect(loader.rowAt(pageSize + 4)?.id).toBe('row 4')
    order.unshift('new')
    loader.refresh()
    await settled()
    asked[2]?.answer()
    await settled()
    expect(loader.snapshot().anchor).toEqual({ id: 'row 4', group: 'second', index: pageSize + 5 })
  })

  it('keeps what is on screen and says why when an answer fails', async () => {
    const { engine, asked } = slowEngine(ids(3))
    let isBroken = false
    const query: Engine['query'] = (question, window) =>
      isBroken ? Promise.reject(new Error('the worker is gone')) : engine.query(question, window)
    const loader = new RowLoader({ query, position: engine.position }, everything)
    loader.ask(everything)
    asked[0]?.answer()
    await settled()
    isBroken = true
    loader.refresh()
    await settled()
    expect(loader.snapshot().failure?.message).toContain('the worker is gone')
    expect([0, 1, 2, 3].map((index) => loader.rowAt(index)?.id)).toEqual(['row 0', 'row 1', 'row 2', undefined])
  })

  it('says when an answer is late, until it is there, and changes nothing else by that', async () => {
    vi.useFakeTimers()
    const { engine, asked } = slowEngine(ids(3))
    const loader = new RowLoader(engine, everything)
    loader.ask(everything)
    await vi.advanceTimersByTimeAsync(250)
    expect(loader.snapshot().isLate).toBe(false)
    const { version } = loader.snapshot()
    await vi.advanceTimersByTimeAsync(100)
    expect(loader.snapshot()).toMatchObject({ isLate: true, version })
    loader.ask(another)
    expect(loader.snapshot().isLate).toBe(true)
    asked.at(-1)?.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(loader.snapshot()).toMatchObject({ isLate: false, matched: 3 })
    await vi.advanceTimersByTimeAsync(1_000)
    expect(loader.snapshot().isLate).toBe(false)
    vi.useRealTimers()
  })
})
