/**
 * Removes what the engine's store kept of a case whose journal is gone. The store names its database by the id of the case. Another window
 * that still holds it open delays the removal until it is closed, which is not waited for.
 */
export async function removeWorkingCopy(caseId: string): Promise<void> {
  const databases = await indexedDB.databases()
  await Promise.all(databases.flatMap(({ name }) => (name?.includes(caseId) === true ? [removed(name)] : [])))
}

function removed(name: string): Promise<void> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name)
    const done = () => resolve()
    request.addEventListener('success', done)
    request.addEventListener('error', done)
    request.addEventListener('blocked', done)
  })
}
