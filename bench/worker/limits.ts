import type { Limits, Repeats, Times } from './api.ts'
import { repeat } from './repeat.ts'

const megabyte = 1_000_000
const size = 64 * megabyte
const rounds: Repeats = { rounds: 5, patience: 20_000 }
const databaseName = 'bench-limits'

/** Measures what this machine can do at best, in the ways in which the engine reaches its memory and its disk. */
export async function measureLimits(): Promise<Limits> {
  const bytes = new Uint8Array(size)
  for (let index = 0; index < size; index += 8) bytes[index] = index % 251
  return {
    memory: await memorySpeed(bytes),
    ...(await fileSpeeds(bytes)),
    indexedDatabaseRead: await databaseSpeed(bytes),
    flush: await flushTimes(),
  }
}

/** Writes so many bytes to a private file and flushes them. */
export async function writeRaw(bytes: number, repeats: Repeats): Promise<Times> {
  const block = new Uint8Array(Math.min(bytes, 4 * megabyte)).fill(97)
  return await withFile('raw', (file) =>
    repeat(
      repeats,
      () => {
        for (let at = 0; at < bytes; at += block.length) file.write(block.subarray(0, bytes - at), { at })
        file.flush()
      },
      () => file.truncate(0),
    ),
  )
}

async function memorySpeed(bytes: Uint8Array): Promise<Times> {
  const copy = new Uint8Array(size)
  return speeds(await repeat(rounds, () => copy.set(bytes)))
}

async function fileSpeeds(bytes: Uint8Array): Promise<Pick<Limits, 'privateFileRead' | 'privateFileWrite'>> {
  return await withFile('limits', async (file) => {
    const write = await repeat(
      rounds,
      () => {
        file.write(bytes, { at: 0 })
        file.flush()
      },
      () => file.truncate(0),
    )
    const read = await repeat(rounds, () => file.read(bytes, { at: 0 }))
    return { privateFileRead: speeds(read), privateFileWrite: speeds(write) }
  })
}

async function databaseSpeed(bytes: Uint8Array): Promise<Times> {
  const database = await request(openDatabase())
  const pages = database.transaction('pages', 'readwrite')
  for (let page = 0; page < size / megabyte; page += 1)
    pages.objectStore('pages').put(bytes.slice(page * megabyte, (page + 1) * megabyte), page)
  await new Promise((done) => {
    pages.oncomplete = done
  })
  const times = await repeat(rounds, () => request(database.transaction('pages').objectStore('pages').getAll()))
  database.close()
  await request(indexedDB.deleteDatabase(databaseName))
  return speeds(times)
}

async function flushTimes(): Promise<Times> {
  const line = new Uint8Array(1000).fill(97)
  return await withFile('flush', (file) =>
    repeat({ rounds: 50, patience: 10_000 }, () => {
      file.write(line, { at: file.getSize() })
      file.flush()
    }),
  )
}

async function withFile<Value>(
  name: string,
  work: (file: FileSystemSyncAccessHandle) => Promise<Value>,
): Promise<Value> {
  const root = await navigator.storage.getDirectory()
  const handle = await root.getFileHandle(`bench-${name}`, { create: true })
  const file = await handle.createSyncAccessHandle()
  try {
    return await work(file)
  } finally {
    file.close()
    await root.removeEntry(`bench-${name}`)
  }
}

function openDatabase(): IDBOpenDBRequest {
  const opening = indexedDB.open(databaseName)
  opening.onupgradeneeded = () => opening.result.createObjectStore('pages')
  return opening
}

function request<Value>(asked: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error)
  })
}

/** Megabytes a second. */
function speeds(times: Times): Times {
  return times.map((milliseconds) => (size / megabyte / milliseconds) * 1000)
}
