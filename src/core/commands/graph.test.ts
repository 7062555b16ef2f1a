import { describe, expect, it } from 'vitest'
import { hasCycle, reachable } from './graph.ts'

const tree = new Map([
  ['a', ['b', 'c']],
  ['b', ['d']],
  ['c', ['d']],
])
const next = (node: string) => tree.get(node) ?? []

describe('reachable', () => {
  it('finds everything beneath, the nodes themselves included, each once', () => {
    expect([...reachable(['a'], next)]).toEqual(['a', 'b', 'c', 'd'])
    expect([...reachable(['d'], next)]).toEqual(['d'])
  })

  it('ends on a circle', () => {
    expect([...reachable([1], (node) => [(node + 1) % 3])]).toEqual([1, 2, 0])
  })
})

describe('hasCycle', () => {
  it('finds none where branches meet again', () => {
    expect(hasCycle(['a', 'b', 'c', 'd'], next)).toBe(false)
  })

  it('finds a circle behind a way in, and a node that points to itself', () => {
    expect(hasCycle([0, 1, 2, 3], (node) => [node === 3 ? 1 : node + 1])).toBe(true)
    expect(hasCycle(['a'], (node) => [node])).toBe(true)
  })

  it('does not follow nodes that are not given', () => {
    expect(hasCycle(['a'], () => ['b', 'b'])).toBe(false)
  })

  it('goes through a chain far longer than a stack is deep', () => {
    const chain = Array.from({ length: 200_000 }, (_, index) => index)
    expect(hasCycle(chain, (node) => [node + 1])).toBe(false)
  })
})
