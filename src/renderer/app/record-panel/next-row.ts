/** The row that becomes the current one when rows go: the next that stays, else the one before; null when none stays. */
export function nextRow(ids: readonly string[], current: string | null, gone: ReadonlySet<string>): string | null {
  const at = current === null ? -1 : ids.indexOf(current)
  if (at === -1) return null
  const stays = (id: string): boolean => !gone.has(id)
  return ids.slice(at).find(stays) ?? ids.slice(0, at).findLast(stays) ?? null
}
