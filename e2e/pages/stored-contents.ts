import type { Page } from '@playwright/test'

/**
 * The texts and originals in the stores of all cases, by their ids. On the way `words` are replaced in them by `others`, and what the stores
 * keep of the last screen and for searching is thrown away, so that the next opening reads everything anew.
 */
export async function storedContents(page: Page, words = '', others = words): Promise<ReadonlyMap<string, string>> {
  return new Map(await page.evaluate(inStores, [words, others] as const))
}

/** Runs in the page. */
async function inStores([words, others]: readonly [string, string]): Promise<[id: string, text: string][]> {
  const done = <Value>(request: IDBRequest<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
  const found: [string, string][] = []
  for (const { name = '' } of await indexedDB.databases()) {
    if (!name.startsWith('claimbench-case-')) continue
    const database = await done(indexedDB.open(name))
    try {
      const rows = await done(database.transaction('contents').objectStore('contents').getAll())
      const texts: string[] = await Promise.all(rows.map(async ({ data }) => (data === null ? '' : await data.text())))
      const transaction = database.transaction(['contents', 'derivations'], 'readwrite')
      for (const [index, row] of rows.entries()) {
        const text = texts[index] ?? ''
        found.push([row.id, text])
        if (words === others) continue
        await done(transaction.objectStore('contents').put({ ...row, data: new Blob([text.replace(words, others)]) }))
      }
      await done(transaction.objectStore('derivations').clear())
    } finally {
      database.close()
    }
  }
  return found
}
