/// <reference lib="dom" />
import type { Argument, Call, Outcome, Shape } from './messages.ts'

/**
 * The page's side of `contextBridge`: builds what the preload exposes. Worlds share no objects; they speak by events
 * whose details Chromium clones. The source is sent to the page, so it must not use anything from outside itself.
 */
export function mainWorld(key: string): void {
  type Waiting = { resolve(value: unknown): void; reject(error: Error): void }
  const callbacks = new Map<number, (...values: unknown[]) => unknown>()
  const waiting = new Map<number, Waiting>()
  let count = 0
  let outcome: Outcome | undefined

  const listen = <Detail>(name: string, listener: (detail: Detail) => void): void =>
    window.addEventListener(key + name, (event) => {
      const { detail } = event as CustomEvent<Detail | null>
      if (detail === null) return
      // Tells the sender that the details could be cloned.
      event.preventDefault()
      listener(detail)
    })

  const toArgument = (value: unknown): Argument => {
    if (typeof value !== 'function') return { kind: 'value', value }
    count += 1
    callbacks.set(count, value as (...values: unknown[]) => unknown)
    return { kind: 'callback', id: count }
  }

  const call = (target: number, values: unknown[]): unknown => {
    count += 1
    const detail: Call = { id: count, target, values: values.map(toArgument) }
    outcome = undefined
    window.dispatchEvent(new CustomEvent(`${key}call`, { detail }))
    const result = outcome as Outcome | undefined
    if (!result) throw new Error('An object could not be cloned.')
    if (result.kind === 'threw') throw new Error(result.error)
    if (result.kind === 'returned') return build(result.shape)
    return new Promise((resolve, reject) => waiting.set(result.id, { resolve, reject }))
  }

  const build = (shape: Shape): unknown => {
    if (shape.kind === 'value') return shape.value
    if (shape.kind === 'function') return (...values: unknown[]) => call(shape.id, values)
    return Object.freeze(Object.fromEntries(shape.members.map(([name, member]) => [name, build(member)])))
  }

  listen<{ name: string; shape: Shape }>('expose', ({ name, shape }) => {
    Object.defineProperty(window, name, { value: build(shape), enumerable: true })
  })
  listen<Outcome>('outcome', (received) => {
    if (received.kind !== 'settled') {
      outcome = received
      return
    }
    const promise = waiting.get(received.id)
    waiting.delete(received.id)
    if (received.error === undefined) promise?.resolve(received.value)
    else promise?.reject(new Error(received.error))
  })
  listen<{ id: number; values: unknown[] }>('callback', ({ id, values }) => callbacks.get(id)?.(...values))
}
