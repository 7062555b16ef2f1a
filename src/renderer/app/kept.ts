import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'

/** What views remember of themselves while a case is open: scroll, choice, search. One store for each open case. */
export class KeptStore {
  readonly #listeners = new Set<() => void>()

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  changed(): void {
    for (const listener of this.#listeners) listener()
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
