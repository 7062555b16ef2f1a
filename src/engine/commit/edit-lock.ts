/** A held right to edit a case; `release` gives it up. */
export interface EditLock {
  release(): void
}

/** What is needed of Web Locks (https://w3c.github.io/web-locks/); `navigator.locks` is one. */
export interface Locks {
  request(
    name: string,
    options: { readonly ifAvailable: true },
    held: (lock: object | null) => Promise<void>,
  ): Promise<unknown>
}

/** How often the right is asked for again, and how long after, in milliseconds. */
const tries = 8
const between = 125

/**
 * Takes the right to edit a case, which one window at a time may have; null when another window has it. One that is being closed or loaded
 * anew gives it up a moment later, so it is asked for again for a second.
 */
export async function takeEditLock(locks: Locks, caseId: string): Promise<EditLock | null> {
  for (let left = tries; ; left -= 1) {
    const lock = await takeNow(locks, caseId)
    if (lock !== null || left === 0) return lock
    await new Promise((resolve) => setTimeout(resolve, between))
  }
}

async function takeNow(locks: Locks, caseId: string): Promise<EditLock | null> {
  return await new Promise((resolve, reject) => {
    locks
      .request(`claimbench-case-${caseId}`, { ifAvailable: true }, async (lock) => {
        if (lock === null) return resolve(null)
        // The lock is held for as long as this callback has not ended.
        return await new Promise<void>((release) => resolve({ release }))
      })
      .catch(reject)
  })
}
