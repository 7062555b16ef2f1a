import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'

/** Milliseconds that a change waits for what it brings before it is shown without it. */
const patience = 100

/** What views remember of themselves while a case is open: scroll, choice, search. One store for each open case. */
export class KeptStore {
  readonly #listeners = new Set<() => void>()
  #held: AbortController | null = null

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  changed(): void {
    this.#held?.abort()
    this.#held = null
    for (const listener of this.#listeners) listener()
  }

  /**
   * Has a change be shown together with what it brings, so that both are painted in one frame: when `settle` is called, at the latest
   * when it has waited for long. The next press or key finds it shown, since what that does depends on it.
   */
  changedSoon(): void {
    if (this.#held !== null) return
    this.#held = new AbortController()
    const { signal } = this.#held
    for (const type of ['pointerdown', 'keydown']) window.addEventListener(type, this.settle, { capture: true, signal })
    const timer = setTimeout(this.settle, patience)
    signal.addEventListener('abort', () => clearTimeout(timer))
  }

  /** Shows what still waits for what it brings. */
  readonly settle = (): void => {
    if (this.#held !== null) this.changed()
  }
}

/** Something kept: declared once, at the top of a file, with what it is at first. */
export class Kept<Value> {
  readonly #first: () => Value
  readonly #values = new WeakMap<KeptStore, { readonly value: Value }>()

  /** With `recalled`, every case begins with what that gives, for example what this machine remembers. */
  constructor(initial: Value, recalled: () => Value = () => initial) {
    this.#first = recalled
  }

  read(store: KeptStore): Value {
    const kept = this.#values.get(store) ?? { value: this.#first() }
    this.#values.set(store, kept)
    return kept.value
  }

  write(store: KeptStore, value: Value): void {
    this.#values.set(store, { value })
    store.changed()
  }

  /** Writes what is to be shown only with what it brings. */
  writeHeld(store: KeptStore, value: Value): void {
    this.#values.set(store, { value })
    store.changedSoon()
  }
}

export const KeptContext = createContext(new KeptStore())

/** Like `useState`, but the value is still there when a view was left and is come back to, and other views may read it. */
export function useKept<Value>(kept: Kept<Value>): readonly [Value, (value: Value) => void] {
  const store = useContext(KeptContext)
  const value = useSyncExternalStore(store.subscribe, () => kept.read(store))
  const write = useCallback((next: Value) => kept.write(store, next), [kept, store])
  return [value, write]
}

/** One part of what is kept: what shows it is drawn anew only when that part changes, which has to be told apart by `===`. */
export function useKeptPart<Value, Part>(kept: Kept<Value>, part: (value: Value) => Part): Part {
  const store = useContext(KeptContext)
  return useSyncExternalStore(store.subscribe, () => part(kept.read(store)))
}

/** Reads and writes what is kept without drawing anew when it changes. */
export function useKeptStore(): KeptStore {
  return useContext(KeptContext)
}
