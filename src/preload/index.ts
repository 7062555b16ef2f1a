import { contextBridge, ipcRenderer } from 'electron'
import type { ChannelName } from '#ipc/contract.ts'
import type { Desktop } from '#ipc/desktop.ts'

/** One named function per channel: the workbench can never name a channel itself. */
const call =
  (channel: ChannelName) =>
  (...values: readonly unknown[]): Promise<unknown> =>
    ipcRenderer.invoke(channel, ...values)

const desktop: Desktop = {
  library: {
    list: call('library.list'),
    begin: call('library.begin'),
    put: call('library.put'),
    remove: call('library.remove'),
    seeded: call('library.seeded'),
    markSeeded: call('library.markSeeded'),
  },
  journal: {
    open: call('journal.open'),
    size: call('journal.size'),
    read: call('journal.read'),
    append: call('journal.append'),
    truncate: call('journal.truncate'),
    writePages: call('journal.writePages'),
    readPage: call('journal.readPage'),
    sweepPages: call('journal.sweepPages'),
    close: call('journal.close'),
  },
  export: {
    chooseFolder: call('export.chooseFolder'),
    chooseFile: call('export.chooseFile'),
    beside: call('export.beside'),
    write: call('export.write'),
    finish: call('export.finish'),
    abandon: call('export.abandon'),
  },
  files: { open: call('files.open'), read: call('files.read'), close: call('files.close') },
  clipboard: { write: call('clipboard.write') },
}

contextBridge.exposeInMainWorld('desktop', desktop)
