import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Screen } from './screen.ts'
import { CaseStore } from './store/case-store.ts'
import { must, newId } from './testing/open-session.ts'

const question = { kind: 'claim', text: 'one' } as const

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
})

async function screenOf(kept: ReadonlyMap<string, unknown>) {
  const store = must(await CaseStore.open(newId()))
  const keep = vi.spyOn(store, 'keep')
  return { screen: new Screen(store, 1, kept), keep }
}

it('keeps its answers soon where none are kept of the case as it stands, and later ones between presses', async () => {
  const { screen, keep } = await screenOf(new Map())
  const keptAfter = (milliseconds: number): number => {
    screen.remember(question, {})
    vi.advanceTimersByTime(milliseconds)
    return keep.mock.calls.length
  }
  expect(keptAfter(249)).toBe(0)
  expect(keptAfter(250)).toBe(1)
  for (let press = 0; press < 5; press += 1) expect(keptAfter(1499)).toBe(1)
  expect(keptAfter(1500)).toBe(2)
  screen.forget(2)
  expect(keptAfter(250)).toBe(3)
  expect(keep.mock.lastCall).toMatchObject([{ seq: 2 }])
  screen.close()
})

it('has time where the answers that it begins with are kept already', async () => {
  const { screen, keep } = await screenOf(new Map([['claim: one', {}]]))
  screen.remember(question, {})
  vi.advanceTimersByTime(1499)
  expect(keep).not.toHaveBeenCalled()
  screen.close()
})
