import type { Locks } from '../commit/edit-lock.ts'

/** Web Locks of one origin in memory, for tests: exclusive, and only asked for when they may be had at once. */
export class MemoryLocks implements Locks {
  readonly #held = new Set<string>()

  async request(
    name: string,
    _options: { readonly ifAvailable: true },
    held: (lock: object | null) => Promise<void>,
  ): Promise<unknown> {
    // The browser calls back in a later turn, never within the call.
    await Promise.resolve()
    if (this.#held.has(name)) return await held(null)
    this.#held.add(name)
    try {
      return await held({ name, mode: 'exclusive' })
    } finally {
      this.#held.delete(name)
    }
  }
}
