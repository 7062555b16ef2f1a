/** A held right to edit a case; `release` gives it up. */
export interface EditLock {
  release(): void
}

/** Takes the right to edit a case, which one window at a time may have; null when another window has it. */
export async function takeEditLock(caseId: string): Promise<EditLock | null> {
  return await new Promise((resolve, reject) => {
    navigator.locks
      .request(`claimbench-case-${caseId}`, { ifAvailable: true }, async (lock) => {
        if (lock === null) return resolve(null)
        // The lock is held for as long as this callback has not ended.
        return await new Promise<void>((release) => resolve({ release }))
      })
      .catch(reject)
  })
}
