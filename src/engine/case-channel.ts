/** What the windows that have a case open say to each other: only that it was changed. */
export interface CaseChannel {
  /** Tells the other windows that the case was changed here. */
  tell(): void
  close(): void
}

/** Joins the windows of a case. `onChanged` is called once, at the first change that another window tells of. */
export function joinCase(caseId: string, onChanged: () => void): CaseChannel {
  const channel = new BroadcastChannel(`claimbench-case-${caseId}`)
  channel.addEventListener('message', onChanged, { once: true })
  // A broadcast channel stays within its origin.
  // oxlint-disable-next-line unicorn/require-post-message-target-origin
  return { tell: () => channel.postMessage(null), close: () => channel.close() }
}
