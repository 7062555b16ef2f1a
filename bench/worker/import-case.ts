import { type CasePlan, foundation, MadeCase } from '../case/made-case.ts'
import { ask, importNames, importRest, importRows, openEngine, readyRows, sliceOfClaims } from './engine.ts'

/**
 * Makes a case and imports the claims in slices. Gives the milliseconds that the commands took until the last was flushed, and a query found
 * all claims; making the rows does not count. With `isWhole`, all else that belongs to a made case comes in too, unmeasured.
 */
export async function importCase(plan: CasePlan, isWhole: boolean): Promise<number> {
  const made = new MadeCase(plan)
  await removeCase(made.id)
  const engine = await openEngine(made)
  let milliseconds = 0
  const timed = async (work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now()
    await work()
    milliseconds += performance.now() - start
  }
  for (const records of made.slices(sliceOfClaims)) {
    const rows = readyRows(records)
    if (rows.length === 0) await importNames(engine, records)
    else await timed(() => importRows(engine, rows))
    if (isWhole && rows.length > 0) await importRest(engine, records)
  }
  await timed(() => ask(engine, {}, plan.claims))
  await engine.close()
  await list(made.id, foundation.title)
  return milliseconds
}

/** The size of all files of all cases, in bytes. */
export async function storedBytes(): Promise<number> {
  return await sizeOf(await casesFolder())
}

async function sizeOf(folder: FileSystemDirectoryHandle): Promise<number> {
  let size = 0
  for await (const handle of folder.values()) {
    if (handle.kind === 'directory') size += await sizeOf(handle)
    else size += (await handle.getFile()).size
  }
  return size
}

/** Removes a case with its working copy. */
async function removeCase(id: string): Promise<void> {
  const cases = await casesFolder()
  await cases.removeEntry(id, { recursive: true }).catch(() => undefined)
  const databases = await indexedDB.databases()
  for (const { name } of databases) if (name?.includes(id) === true) await deleted(name)
}

/** Puts the title beside the journal, as the workbench's list of cases wants it, and marks that no sample is to be made. */
async function list(id: string, title: string): Promise<void> {
  const cases = await casesFolder()
  const folder = await cases.getDirectoryHandle(id, { create: true })
  await write(await folder.getFileHandle('case.json', { create: true }), `${JSON.stringify({ title })}\n`)
  await write(await cases.getFileHandle('seeded', { create: true }), '')
}

async function casesFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return await root.getDirectoryHandle('cases', { create: true })
}

async function write(handle: FileSystemFileHandle, text: string): Promise<void> {
  const file = await handle.createWritable()
  await file.write(text)
  await file.close()
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name)
    request.onsuccess = () => resolve()
    request.onerror = () => reject(request.error)
  })
}
