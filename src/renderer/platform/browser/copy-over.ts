/** How many entries are copied at the same time. */
const lanes = 8

/** Makes a folder hold what another one holds and nothing else; each file is swapped in whole. Throws what the browser throws. */
export async function copyOver(from: FileSystemDirectoryHandle, into: FileSystemDirectoryHandle): Promise<void> {
  const wanted = await entriesOf(from)
  for (const [name, standing] of await entriesOf(into)) {
    // Neither can a file be written where a folder stands, nor a folder made where a file stands.
    if (wanted.get(name)?.kind !== standing.kind) await into.removeEntry(name, { recursive: true })
  }
  const handles = [...wanted.values()]
  for (let first = 0; first < handles.length; first += lanes) {
    await Promise.all(handles.slice(first, first + lanes).map((handle) => copyEntry(handle, into)))
  }
}

type Handle = FileSystemDirectoryHandle | FileSystemFileHandle

async function entriesOf(folder: FileSystemDirectoryHandle): Promise<ReadonlyMap<string, Handle>> {
  const entries = new Map<string, Handle>()
  for await (const [name, handle] of folder.entries()) entries.set(name, handle)
  return entries
}

async function copyEntry(handle: Handle, into: FileSystemDirectoryHandle): Promise<void> {
  if (handle.kind === 'directory') {
    return await copyOver(handle, await into.getDirectoryHandle(handle.name, { create: true }))
  }
  const target = await into.getFileHandle(handle.name, { create: true })
  const file = await target.createWritable()
  await file.write(await handle.getFile())
  await file.close()
}
