/// <reference lib="dom" />
import type { Argument, Call, Outcome, Shape } from './messages.ts'

/** The part of `contextBridge` that is modelled. */
export type ContextBridge = { exposeInMainWorld(name: string, api: unknown): void }

/**
 * The preload's side of `contextBridge`; the page's side is in main-world.ts. The source is sent to the page's
 * isolated world, so it must not use anything from outside itself.
 */
export function createContextBridge(key: string): ContextBridge {
  const functions = new Map<number, (...values: unknown[]) => unknown>()
  let count = 0

  const emit = (name: string, detail: unknown): void => {
    const wasReceived = !window.dispatchEvent(new CustomEvent(key + name, { detail, cancelable: true }))
    if (!wasReceived) throw new Error('An object could not be cloned.')
  }
  const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

  const shapeOf = (value: unknown): Shape => {
    if (typeof value === 'function') {
      count += 1
      functions.set(count, value as (...values: unknown[]) => unknown)
      return { kind: 'function', id: count }
    }
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return { kind: 'value', value }
    return { kind: 'object', members: Object.entries(value).map(([name, member]) => [name, shapeOf(member)]) }
  }

  const toValue = (argument: Argument): unknown =>
    argument.kind === 'value' ? argument.value : (...values: unknown[]) => emit('callback', { id: argument.id, values })

  const settle = (id: number, promise: Promise<unknown>): void => {
    const fail = (error: unknown): void => emit('outcome', { kind: 'settled', id, error: messageOf(error) })
    promise.then((value) => emit('outcome', { kind: 'settled', id, value })).catch(fail)
  }

  const answer = ({ id, target, values }: Call): Outcome => {
    try {
      const result = functions.get(target)?.(...values.map(toValue))
      if (!(result instanceof Promise)) return { kind: 'returned', id, shape: shapeOf(result) }
      settle(id, result)
      return { kind: 'promised', id }
    } catch (error) {
      return { kind: 'threw', id, error: messageOf(error) }
    }
  }

  window.addEventListener(`${key}call`, (event) => {
    // Null when the page passed something that cannot be cloned: the page's side sees no outcome, and throws.
    const call = (event as CustomEvent<Call | null>).detail
    if (call) emit('outcome', answer(call))
  })
  return { exposeInMainWorld: (name, api) => emit('expose', { name, shape: shapeOf(api) }) }
}
