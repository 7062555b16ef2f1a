/** Reads the bytes of a first screen from the browser's private files, and hands on the lines that are shown. */
async function readFirstScreen(): Promise<void> {
  const root = await navigator.storage.getDirectory()
  const file = await (await root.getFileHandle('bench-first-screen')).createSyncAccessHandle()
  const bytes = new Uint8Array(file.getSize())
  file.read(bytes, { at: 0 })
  file.close()
  postMessage(new TextDecoder().decode(bytes).split('\n', 40))
}

void readFirstScreen()
